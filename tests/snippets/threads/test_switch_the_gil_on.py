"""Tests of snippets/threads/switch_the_gil_on.py."""

from tests.snippets.needs import requires

pytestmark = requires("threads/switch_the_gil_on")


def test_the_option_switches_it_on():
    """Under `-X gil=1` every build has the GIL on."""
    from snippets.threads.switch_the_gil_on import gil_in_child

    assert gil_in_child("-X", "gil=1") == "True"


def test_the_variable_switches_it_on():
    """So it has under PYTHON_GIL=1."""
    from snippets.threads.switch_the_gil_on import gil_in_child

    assert gil_in_child(PYTHON_GIL="1") == "True"
