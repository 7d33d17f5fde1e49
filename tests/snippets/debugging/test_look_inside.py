"""Tests of snippets/debugging/look_inside.py."""

import importlib
import subprocess
import sys

import pytest

from tests.snippets.needs import requires

pytestmark = requires("debugging/look_inside")
WAIT = "import sys; print('up', flush=True); sys.stdin.read()"


def test_a_program_names_its_tasks():
    """The script runs in the other process, inside its loop."""
    look_inside = importlib.import_module("snippets.debugging.look_inside")

    assert look_inside.look_into_a_program() == "Task-1, beat, fetch 1"


@pytest.mark.parametrize("variable", ["-X", "PYTHON_DISABLE_REMOTE_DEBUG"])
def test_a_program_can_refuse(variable, tmp_path, monkeypatch):
    """By an option or by a variable of its environment."""
    option = ["-X", "disable-remote-debug"] if variable == "-X" else []
    if not option:
        monkeypatch.setenv(variable, "1")
    command = [sys.executable, *option, "-c", WAIT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.readline()
        try:
            with pytest.raises(RuntimeError, match="not enabled in the remote process"):
                sys.remote_exec(program.pid, str(tmp_path))
        finally:
            program.kill()
