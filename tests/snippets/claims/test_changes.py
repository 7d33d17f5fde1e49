"""Every row of "what changed" is so on the interpreter that runs this."""

import sys

import pytest

from snippets.claims.change import VERSIONS
from snippets.claims.changes import CHANGES

POSIX, LINUX = sys.platform != "win32", sys.platform.startswith("linux")
SYSTEMS = {"": True, "POSIX": POSIX, "Linux": LINUX}
pytestmark = pytest.mark.thread_unsafe(reason="checks catch warnings")


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.name)
def test_it_is_so_here(change):
    """The state that is seen is the state in the table."""
    if not SYSTEMS[change.system]:
        pytest.skip(f"needs {change.system}")
    seen = change.look()

    assert seen == change.expected()


def test_every_row_covers_every_version():
    """Each version has a state, and each change is of a version."""
    gaps = [
        one.name
        for one in CHANGES
        if min(one.states) != VERSIONS[0] or not set(one.states) <= set(VERSIONS)
    ]

    assert gaps == []


def test_every_row_says_what_to_do():
    """After the change always, and before it if there was a before."""
    silent = [
        one.name
        for one in CHANGES
        if not one.after or bool(one.before) is not (one.since() > VERSIONS[0])
    ]

    assert silent == []


def test_no_name_stands_twice():
    """A name leads to one row."""
    names = [one.name for one in CHANGES]

    assert len(set(names)) == len(names)
