"""What docs/patterns/start-methods.md says of the warning at a fork in a threaded process."""

import subprocess
import sys

import pytest

LIMIT = 60.0
PROGRAM = """
import os, threading

never = threading.Event()
threading.Thread(target=never.wait, daemon=True).start()
try:
    child = os.fork()
except DeprecationWarning:
    heard = "an error"
else:
    if child == 0:
        print("the child runs", flush=True)
        os._exit(0)
    heard = "no error"
os.wait()
print(heard)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")


def run(action):
    """What the program prints under `-W action`, and whether the warning is among it."""
    command = [sys.executable, "-W", action, "-c", PROGRAM]
    said = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=True)
    return said.stdout.splitlines(), "DeprecationWarning: This process" in said.stderr


@pytest.mark.skipif(sys.version_info < (3, 12), reason="needs Python 3.12")
def test_it_is_printed_where_warnings_are_shown():
    """And the fork goes on."""
    assert run("default") == (["the child runs", "no error"], True)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="needs Python 3.11")
def test_before_3_12_there_is_none():
    """3.11 says nothing."""
    assert run("default") == (["the child runs", "no error"], False)


@pytest.mark.skipif(sys.version_info >= (3, 15), reason="needs a Python before 3.15")
def test_as_an_error_it_is_swallowed():
    """Nothing is raised, and nothing is printed."""
    assert run("error") == (["the child runs", "no error"], False)


@pytest.mark.skipif(sys.version_info < (3, 15), reason="needs Python 3.15")
def test_as_an_error_it_comes_too_late():
    """It is raised in the parent, when the child runs already."""
    assert run("error") == (["the child runs", "an error"], False)
