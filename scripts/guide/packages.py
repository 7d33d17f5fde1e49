"""Packages that a workload needs, from the lock, for any interpreter: NumPy."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from guide.interpreters import Found
from guide.paths import ROOT, WORK

LOCK: Final = ROOT / "requirements.lock"
LIMIT_SECONDS: Final = 300.0


class MissingError(Exception):
    """A package cannot be had for an interpreter; one line that says why."""


def provide(package: str, found: Found) -> Path:
    """The folder that holds the locked `package` for this interpreter.

    Raises:
        MissingError: there is no wheel for it, or no network to fetch it.
    """
    text = locked(package, found.label)
    folder = WORK / "packages" / f"{package}-{_version(text)}-{found.label}"
    if not folder.exists():
        _install(package, text, found.label, folder)
    return folder


def locked(package: str, label: str) -> str:
    """What the lock says of a package for the Python called `label`."""
    minor = int(label.rstrip("t").partition(".")[2])
    for entry in re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8")):
        head = entry.partition("\\")[0]
        if head.startswith(f"{package}==") and _fits(head, minor):
            return re.sub(r" ;[^\\]*", " ", entry)
    raise MissingError(f"the lock has no {package} for Python {label}")


def _fits(head: str, minor: int) -> bool:
    """Whether the entry's marker, if it has one, holds for Python 3.`minor`."""
    found = re.search(r"python_full_version (<|>=) '3\.(\d+)'", head)
    if not found:
        return True
    return minor < int(found[2]) if found[1] == "<" else minor >= int(found[2])


def _version(entry: str) -> str:
    return entry.partition("==")[2].split()[0]


def _install(package: str, text: str, label: str, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    version = label.rstrip("t")
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        wanted = Path(scratch) / "wanted.txt"
        wanted.write_text(text, encoding="utf-8")
        target = Path(scratch) / "target"
        command = [
            sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
            "--no-deps", "--require-hashes", "--only-binary=:all:", "--no-compile",
            "--ignore-requires-python",  # pip would ask it of the Python that runs pip
            "--python-version", version, "--implementation", "cp",
            "--abi", f"cp{label.replace('.', '')}", "--target", str(target), "-r", str(wanted),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=LIMIT_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise MissingError(f"{package} could not be fetched in time") from None
        if done.returncode:
            raise MissingError(f"{package} has no wheel for {label}, or there is no network")
        target.replace(folder)
