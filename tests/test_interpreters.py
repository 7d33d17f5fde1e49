"""Interpreters are found and asked; what is broken is passed over in one line."""

import os
import sys
from pathlib import Path

import pytest
from guide import interpreters


def script(path: Path, text: str) -> Path:
    """An executable shell script."""
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


posix = pytest.mark.skipif(os.name == "nt", reason="stands in for a Python with a shell script")


def test_this_interpreter_is_found():
    """The Python that runs the tests is among those found."""
    found, _ = interpreters.find()
    here = "{}.{}".format(*sys.version_info[:2])

    assert here in {one.label.rstrip("t") for one in found}


def test_labels_are_in_order_and_single():
    """Each label stands once, the free-threaded build after its twin."""
    labels = [one.label for one in interpreters.find()[0]]

    assert labels == sorted(set(labels), key=interpreters.LABELS.index)


def test_a_missing_file_is_one_line():
    """A path that does not exist is a complaint, not an exception."""
    found, complaints = interpreters.find([Path("/no/such/python")])

    assert (found, len(complaints)) == ([], 1)


@posix
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("exit 3", "does not run a program (no message)"),
        ("echo broken >&2; exit 1", "does not run a program (broken)"),
        ("echo not json", "does not run a program"),
        ("echo '[]'", "does not run a program"),
        ("kill -SEGV $$", "does not run a program"),
    ],
)
def test_a_broken_interpreter_is_one_line(tmp_path, text, reason):
    """Whatever a broken interpreter does, it is passed over with its reason."""
    broken = script(tmp_path / "python3.14", text)
    _, complaints = interpreters.find([broken])

    assert [reason in line and line.count("\n") == 0 for line in complaints] == [True]


@posix
def test_a_silent_interpreter_is_one_line(tmp_path, monkeypatch):
    """An interpreter that never answers is given up."""
    monkeypatch.setattr(interpreters, "PATIENCE_SECONDS", 0.2)
    silent = script(tmp_path / "python3.14", "exec tail -f /dev/null")
    _, complaints = interpreters.find([silent])

    assert "does not answer within 0.2 s" in complaints[0]


@posix
def test_another_python_is_told_apart(tmp_path):
    """PyPy, or a release that the guide does not cover, is said to be that."""
    other = script(
        tmp_path / "python3", 'echo \'{"implementation": "PyPy", "version": "3.11.0"}\''
    )
    _, complaints = interpreters.find([other])

    assert "not CPython 3.11 to 3.15" in complaints[0]


@posix
def test_path_is_searched(tmp_path, monkeypatch):
    """A Python in a folder of PATH is asked; pyenv's shims and virtual environments are not."""
    for folder in ("bin", "shims", "venv/bin"):
        (tmp_path / folder).mkdir(parents=True)
        script(tmp_path / folder / "python3.99", "echo asked >&2; exit 1")
    (tmp_path / "venv/pyvenv.cfg").touch()
    monkeypatch.setenv(
        "PATH", os.pathsep.join(str(tmp_path / x) for x in ("bin", "shims", "venv/bin"))
    )
    _, complaints = interpreters.find()

    assert [line.split(":")[0] for line in complaints] == [str(tmp_path / "bin/python3.99")]


def test_missing_interpreters_have_a_command():
    """What is not here is named in the command that installs it."""
    assert interpreters.missing([]) == "uv python install " + " ".join(interpreters.LABELS)
