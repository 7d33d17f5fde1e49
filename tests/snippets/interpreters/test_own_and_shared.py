"""Tests of snippets/interpreters/own_and_shared.py."""

from pathlib import Path

from tests.snippets.needs import requires

pytestmark = requires("interpreters/own_and_shared")


def test_the_process_is_shared_and_the_modules_are_not():
    """Who is the same is decided by what it belongs to."""
    from snippets.interpreters.own_and_shared import compare

    same = {name for name, same in compare().items() if same}

    assert same == {"process", "thread", "working directory", "None"}


def test_the_working_directory_is_the_process_s(tmp_path):
    """One interpreter moves, all have moved; afterwards we are back."""
    from snippets.interpreters.own_and_shared import chdir_there

    before = Path.cwd()

    assert (chdir_there(str(tmp_path)), Path.cwd()) == (True, before)
