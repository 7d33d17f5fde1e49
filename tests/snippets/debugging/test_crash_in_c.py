"""Tests of snippets/debugging/crash_in_c.py."""

from threading import Event

from snippets import catalog, running
from snippets.debugging.crash_in_c import decode
from tests.snippets.needs import requires

pytestmark = requires("debugging/crash_in_c")


def test_a_good_address_is_read():
    """What stands there, up to the first zero."""
    import ctypes

    ready, text = Event(), ctypes.create_string_buffer(b"a menu")
    ready.set()

    assert decode(ctypes.addressof(text), ready) == b"a menu"


def test_a_bad_address_ends_the_process():
    """By a signal; what faulthandler says goes to stderr."""
    output = running.run_alone(catalog.find("debugging/crash_in_c"))

    assert (output.code, "in decode" in output.stderr) == (-11, True)
