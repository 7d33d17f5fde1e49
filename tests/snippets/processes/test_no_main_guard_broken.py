"""Tests of snippets/processes/no_main_guard_broken.py."""

import pytest

from snippets.processes.no_main_guard_broken import GUARDED, UNGUARDED, outcome


@pytest.mark.parametrize(
    ("program", "what"), [(UNGUARDED, "RuntimeError in the worker"), (GUARDED, "worked")]
)
def test_the_guard_decides(program, what):
    """A spawned worker imports the main program: unguarded, it would start workers itself."""
    assert outcome(program) == what
