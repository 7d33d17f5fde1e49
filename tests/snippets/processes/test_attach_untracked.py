"""Tests of snippets/processes/attach_untracked.py."""

import pytest

from tests.snippets.needs import requires

pytestmark = requires("processes/attach_untracked")


@pytest.mark.parametrize(
    ("tracking", "still_there", "complained"),
    [("tracked", False, True), ("untracked", True, False)],
)
def test_who_tracks_a_block_removes_it(tracking, still_there, complained):
    """The visitor's tracker takes the block for leaked, and unlinks it."""
    from snippets.processes.attach_untracked import after_a_visit

    assert after_a_visit(tracking) == (still_there, complained)
