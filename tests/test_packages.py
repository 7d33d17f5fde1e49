"""A package for another interpreter comes from the lock, whole or not at all."""

import re
import subprocess
from pathlib import Path

import pytest
from guide import packages
from guide.interpreters import Found
from guide.packages import MissingError

from tests import made_by_hand


@pytest.fixture
def found():
    """An interpreter that is not the one of the tests."""
    facts = made_by_hand.results().interpreter("3.14t")
    return Found(Path("python"), facts)


@pytest.mark.parametrize("label", ["3.11", "3.12", "3.14t"])
def test_the_lock_has_one_version_for_each_python(label):
    """The markers choose it; what pip gets has its hashes and no marker."""
    text = packages.locked("numpy", label)

    assert re.match(r"numpy==[\d.]+ +\\\n +--hash=sha256:", text)


def test_a_package_that_is_not_locked_is_missing():
    """The reason is one line."""
    with pytest.raises(MissingError, match=r"^the lock has no pandas for Python 3\.14$"):
        packages.locked("pandas", "3.14")


def pretend(monkeypatch, tmp_path, code):
    """Let pip end with `code`, after it has written something."""
    monkeypatch.setattr(packages, "WORK", tmp_path)

    def run(command, **options):
        target = Path(command[command.index("--target") + 1])
        target.mkdir()
        (target / "numpy.py").touch()
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr(packages.subprocess, "run", run)


def test_what_was_installed_is_used_again(monkeypatch, tmp_path, found):
    """The second time, pip is not asked."""
    pretend(monkeypatch, tmp_path, 0)
    folder = packages.provide("numpy", found)
    monkeypatch.setattr(packages.subprocess, "run", None)

    assert packages.provide("numpy", found) == folder
    assert (folder / "numpy.py").exists()


def test_a_package_without_a_wheel_leaves_nothing(monkeypatch, tmp_path, found):
    """No half of a package is left for the next run."""
    pretend(monkeypatch, tmp_path, 1)
    with pytest.raises(MissingError, match=r"no wheel for 3\.14t, or there is no network"):
        packages.provide("numpy", found)

    assert list((tmp_path / "packages").iterdir()) == []
