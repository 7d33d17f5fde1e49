"""Tests of snippets/processes/fork_with_threads_fixed.py."""

from snippets.processes.fork_with_threads_fixed import child_of_a_threaded_parent
from tests.snippets.needs import requires

pytestmark = requires("processes/fork_with_threads_fixed")


def test_the_lock_is_free():
    """A spawned child has imported the module, and made a lock."""
    assert child_of_a_threaded_parent(limit=10) == "works"
