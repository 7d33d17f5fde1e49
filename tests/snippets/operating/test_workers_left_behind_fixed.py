"""Tests of snippets/operating/workers_left_behind_fixed.py."""

from snippets.operating.workers_left_behind_fixed import kill_the_parent
from tests.snippets.needs import requires

pytestmark = requires("operating/workers_left_behind_fixed")


def test_the_worker_ends_with_its_parent():
    """It notices the parent's end, and ends itself."""
    assert kill_the_parent(patience=30) == "the worker has ended too"
