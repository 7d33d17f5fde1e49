"""Tests of snippets/debugging/look_inside.py."""

import importlib

from tests.snippets.needs import requires

pytestmark = requires("debugging/look_inside")


def test_a_program_names_its_tasks():
    """The script runs in the other process, inside its loop."""
    look_inside = importlib.import_module("snippets.debugging.look_inside")

    assert look_inside.look_into_a_program() == "Task-1, beat, fetch 1"
