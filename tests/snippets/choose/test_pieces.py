"""Cutting a task into pieces loses nothing of it."""

import pytest

from snippets.choose.pieces import cut, relative_lengths
from snippets.choose.task import Task


@pytest.mark.parametrize("workers", [1, 2, 256])
@pytest.mark.parametrize("multiple", [1, 7])
def test_nothing_is_lost(workers, multiple):
    """The pieces have all calls and all seconds."""
    task = Task(tasks=10_001, cpu_seconds=0.001, wait_seconds=0.002)
    pieces = cut(task, workers, multiple)
    sums = (
        sum(piece.calls for piece in pieces),
        sum(piece.held + piece.free + piece.wait for piece in pieces),
    )

    assert sums == (10_001, pytest.approx(task.sequential_seconds))


def test_pieces_are_whole_chunks():
    """Only the last piece may hold a part of a chunk."""
    pieces = cut(Task(tasks=50_000), 2, 64)

    assert {piece.calls % 64 for piece in pieces[:-1]} == {0}


def test_lengths_have_the_spread_that_is_asked_for():
    """Lengths are drawn so that their mean is 1."""
    lengths = relative_lengths(Task(tasks=1000, length_spread=1.0))
    mean = sum(lengths) / 1000
    spread = (sum((one - mean) ** 2 for one in lengths) / 1000) ** 0.5

    assert (mean, spread) == (pytest.approx(1), pytest.approx(1, abs=0.1))


def test_measured_lengths_are_kept():
    """The order of measured lengths is that of the items."""
    lengths = relative_lengths(Task(tasks=3, lengths=(1.0, 4.0, 1.0)))

    assert lengths == [0.5, 2.0, 0.5]


def test_many_calls_are_cut_at_once():
    """A milliard calls of uneven length take no more pieces than a few."""
    task = Task(tasks=1_000_000_000, cpu_seconds=0.001, length_spread=1.0)
    pieces = cut(task, 2)

    assert (len(pieces), sum(piece.calls for piece in pieces)) == (600, task.tasks)


def test_neighbours_differ():
    """Drawn lengths do not come sorted."""
    lengths = relative_lengths(Task(tasks=100, length_spread=1.0))

    assert lengths != sorted(lengths)
