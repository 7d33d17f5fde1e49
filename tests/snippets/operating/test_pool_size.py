"""Tests of snippets/operating/pool_size.py."""

import itertools

import pytest

from snippets.operating.pool_size import measure, workers


@pytest.mark.parametrize(
    ("cores", "total", "computing", "expected"),
    [
        (1, 1.0, 1.0, 1),
        (2, 1.0, 1.0, 2),
        (1, 1.0, 0.1, 10),
        (4, 1.0, 0.1, 40),
        (4, 1.0, 0.001, 50),  # more than the other side takes
        (4, 1.0, 0.0, 50),  # too short for the clock
        (1, 0.0, 0.1, 1),  # never none
        (2, 0.3, 0.2, 3),
        (2, 0.31, 0.2, 4),
    ],
)
def test_workers(cores, total, computing, expected):
    """Cores times total over computing, rounded up, between 1 and the limit."""
    assert workers(cores, total, computing, at_most=50) == expected


def test_measure():
    """Each clock is read before and after the task, and the differences are told."""
    steps = []
    wall, computing = itertools.count(10, 5), itertools.count(0, 2)
    found = measure(
        lambda: steps.append("task"),
        lambda: steps.append("wall") or next(wall),
        lambda: steps.append("computing") or next(computing),
    )

    assert (found, steps) == ((5, 2), ["wall", "computing", "task", "wall", "computing"])
