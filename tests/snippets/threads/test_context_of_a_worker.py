"""Tests of snippets/threads/context_of_a_worker.py."""

import sys

from snippets.threads.context_of_a_worker import two_requests


def test_a_worker_keeps_what_it_began_with():
    """Empty, or inherited from whoever started it: `thread_inherit_context`."""
    inherits = getattr(sys.flags, "thread_inherit_context", False)

    assert two_requests(pass_context=False) == (["A", "A"] if inherits else ["none", "none"])


def test_a_context_that_is_passed_arrives():
    """`copy_context().run` carries the caller's values on every build."""
    assert two_requests(pass_context=True) == ["A", "B"]
