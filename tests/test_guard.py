"""No child process outlives the one that started it, however that one ends."""

import os
import signal
import subprocess
import sys

import pytest
from guide import guard

# A child with a child of its own; both hold the pipe open, so its end tells that both are gone.
FAMILY = (
    "import subprocess, sys, threading\n"
    "wait = 'import threading; threading.Event().wait(300)'\n"
    "subprocess.Popen([sys.executable, '-c', wait])\n"
    "print('up', flush=True)\n"
    "threading.Event().wait(300)\n"
)
OWNER = (
    "import sys\n"
    "from guide import guard\n"
    "process = guard.start([sys.executable, '-c', sys.argv[1]], stdout=None)\n"
    "process.wait()\n"
)


def test_stop_kills_the_whole_group():
    """`stop` ends the child and what the child started."""
    process = guard.start([sys.executable, "-c", FAMILY])
    process.stdout.readline()
    process.lifeline.close()

    assert process.stdout.read() == ""  # returns only when every holder of the pipe is gone
    process.stop()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL: only on POSIX systems")
def test_children_die_with_an_owner_that_was_killed():
    """SIGKILL of the owner ends its guarded children too."""
    with subprocess.Popen(
        [sys.executable, "-c", OWNER, FAMILY], stdout=subprocess.PIPE, text=True
    ) as owner:
        owner.stdout.readline()
        owner.send_signal(signal.SIGKILL)

        assert owner.stdout.read() == ""


@pytest.mark.parametrize("code", [0, 3])
def test_exit_code_is_the_childs(code):
    """The guardian ends with the exit code of the child."""
    with guard.start([sys.executable, "-c", f"raise SystemExit({code})"]) as process:
        process.communicate(timeout=30)

        assert process.returncode == code


@pytest.mark.skipif(os.name == "nt", reason="signals as exit codes: only on POSIX systems")
def test_a_crash_is_seen_as_one():
    """A child that a signal ended looks as if it were our own."""
    crash = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"
    with guard.start([sys.executable, "-c", crash]) as process:
        process.communicate(timeout=30)

        assert process.returncode == -signal.SIGSEGV
