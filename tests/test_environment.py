"""The set-up: one line for an old Python, the lock cut right, nothing done twice."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from guide import environment, lock
from guide.paths import ROOT

VERBS = sorted(path.name for path in (ROOT / "scripts").glob("*.py"))
OLD = sorted(Path.home().glob(".pyenv/versions/[23].*/bin/python"))
OLD = [path for path in OLD if re.match(r"2|3\.([0-9]|10)\.", path.parents[1].name)]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("python", OLD or [None], ids=lambda path: path and path.parents[1].name)
def test_an_old_python_gets_one_line(verb, python):
    """Each verb says what to install, whatever old Python starts it."""
    if python is None:
        pytest.skip("no Python older than 3.11 here: pyenv install 3.10")
    answer = subprocess.run(
        [python, ROOT / "scripts" / verb], capture_output=True, text=True, timeout=30, check=False
    )

    assert re.fullmatch(
        r"This is Python \d\.\d+; Python 3\.11 or newer is needed\..*\n", answer.stderr
    )


def test_the_environment_is_ready_once_made():
    """The tests run in it, so nothing is left to set up."""
    assert environment.is_ready()


def test_a_changed_lock_asks_for_a_new_environment(tmp_path, monkeypatch):
    """An environment made from another lock is not taken for ready."""
    changed = tmp_path / "requirements.lock"
    changed.write_text(lock.LOCK.read_text() + "# changed\n")
    monkeypatch.setattr(lock, "LOCK", changed)

    assert not environment.is_ready()


def test_the_lock_names_no_host():
    """The lock holds versions and hashes, no address."""
    assert "://" not in lock.LOCK.read_text(encoding="utf-8")


def test_every_locked_version_has_hashes():
    """Nothing is installed that is not known by its hash."""
    bare = [name for name, text in lock.stanzas().items() if "--hash=sha256:" not in text]

    assert bare == []


def test_the_lock_is_cut_without_loss():
    """One package and all the others are the whole."""
    parts = lock.only(["mkdocs"]) + lock.without(["mkdocs"])

    assert sorted(parts.splitlines()) == sorted("".join(lock.stanzas().values()).splitlines())


def test_a_name_that_is_not_locked_is_an_error():
    """Asking for an unlocked package fails instead of installing anything."""
    with pytest.raises(KeyError):
        lock.only(["no-such-package"])


def test_the_verbs_start_quickly():
    """`--help` of a verb needs no network and imports inside the environment."""
    answer = subprocess.run(
        [sys.executable, ROOT / "scripts" / "build.py", "--help"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert "--no-measure" in answer.stdout
