"""Tests of snippets/processes/fork_with_threads_broken.py."""

from snippets.processes.fork_with_threads_broken import child_of_a_threaded_parent
from tests.snippets.needs import requires

pytestmark = requires("processes/fork_with_threads_broken")


def test_the_lock_is_held_for_ever():
    """The child has a copy of a held lock, and no thread that could release it."""
    assert child_of_a_threaded_parent(limit=0.2) == "waits for ever"
