"""Tests of snippets/operating/fewer_workers.py."""

from concurrent.futures.process import BrokenProcessPool

import pytest

from snippets.operating import fewer_workers as module
from snippets.operating.fewer_workers import results, work
from tests.snippets.needs import requires

pytestmark = requires("operating/fewer_workers")


def test_it_ends_with_as_many_as_fit():
    """Eight and four are too many, two are not, and no result is missing."""
    assert results([1, 2, 3], workers=8) == ([1, 4, 9], 2)


def test_a_task_that_is_too_large_alone(monkeypatch):
    """With one worker left there is nothing to reduce."""

    class Broken:
        def __init__(self, workers):
            tried.append(workers)

        def __enter__(self):
            raise BrokenProcessPool

        def __exit__(self, *_):
            raise AssertionError

    tried = []
    monkeypatch.setattr(module, "ProcessPoolExecutor", Broken)
    with pytest.raises(BrokenProcessPool):
        results([1], workers=5)

    assert tried == [5, 2, 1]


def test_a_task_with_room():
    """With two neighbours there is memory enough."""
    assert work(3, neighbours=2) == 9
