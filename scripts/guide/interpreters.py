"""Which Pythons this machine has: found, never declared, and each asked what it is."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from guide import guard
from guide.results import Interpreter

SUPPORTED = ((3, 11), (3, 15))  # first and last minor version
LABELS = ("3.11", "3.12", "3.13", "3.14", "3.14t", "3.15", "3.15t")  # what the site is about
ASK = Path(__file__).with_name("ask_interpreter.py")
EXECUTABLE = re.compile(r"python(3(\.\d+t?)?)?(\.exe)?")
PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class Found:
    """An interpreter that answered."""

    path: Path
    facts: Interpreter

    @property
    def label(self) -> str:
        """The name that results and pages use: "3.14t"."""
        return self.facts.label


def find(named: Sequence[Path] = ()) -> tuple[list[Found], list[str]]:
    """The interpreters to work with, and a line for each that could not be used.

    With `named`, only those; without, the newest patch release of each minor version and build on
    PATH, in pyenv, in uv, or known to the Windows launcher.
    """
    candidates = list(named) or sorted(_candidates())
    answers = _ask_all(candidates)
    best: dict[str, Found] = {}
    complaints = []
    for path, answer in zip(candidates, answers, strict=True):
        if isinstance(answer, str):
            complaints.append(f"{path}: {answer}; passed over.")
        elif answer is None:
            if named:
                low, high = ("{}.{}".format(*version) for version in SUPPORTED)
                complaints.append(f"{path}: not CPython {low} to {high}; passed over.")
        else:
            rival = best.get(answer.label)
            if rival is None or _patch(answer) > _patch(rival):
                best[answer.label] = answer
    return sorted(best.values(), key=_order), complaints


def missing(found: Sequence[Found]) -> str:
    """What to type to get the interpreters that the site is about and this machine lacks."""
    have = {one.label for one in found}
    absent = [label for label in LABELS if label not in have]
    return f"uv python install {' '.join(absent)}" if absent else ""


def _ask_all(candidates: Sequence[Path]) -> list[Found | str | None]:
    """Ask all of them at once, in children that end when we do."""
    with contextlib.ExitStack() as stack:
        children = [stack.enter_context(guard.start([path, "-E", ASK])) for path in candidates]
        return [_answer(child) for child in children]


def _answer(child: guard.Guarded) -> Found | str | None:
    """What the child says it is; a reason if it does not run; None if it is out of range."""
    try:
        stdout, stderr = child.communicate(timeout=PATIENCE_SECONDS)
        said = json.loads(stdout.splitlines()[-1]) if stdout else None
    except subprocess.TimeoutExpired:
        return f"does not answer within {PATIENCE_SECONDS} s"
    except ValueError:
        said = None
    if child.returncode or not isinstance(said, dict):
        last = (stderr.strip().splitlines() or ["no message"])[-1]
        return f"does not run a program ({last[:120]})"
    version = tuple(int(part) for part in said["version"].split(".")[:2])
    if said["implementation"] != "CPython" or not SUPPORTED[0] <= version <= SUPPORTED[1]:
        return None
    where = Path(said.pop("executable"))
    try:
        return Found(where, Interpreter.model_validate(said))
    except ValidationError as problem:
        return f"describes itself in a way we do not understand ({problem.error_count()} fields)"


def _patch(found: Found) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", found.facts.version)[:3])


def _order(found: Found) -> tuple[int, bool]:
    major_minor = found.label.rstrip("t").split(".")
    return int(major_minor[1]), found.label.endswith("t")


def _candidates() -> set[Path]:
    """Every file that may be a Python, links followed, each once."""
    found = {Path(sys.base_prefix, _relative_python())}
    for source in (_on_path, _in_pyenv, _in_uv, _in_launcher):
        found.update(source())
    real: dict[Path, Path] = {}
    for path in sorted(found):
        if path.is_file() and os.access(path, os.X_OK):
            real.setdefault(path.resolve(), path)
    return set(real)


def _relative_python() -> str:
    return "python.exe" if os.name == "nt" else "bin/python{}.{}".format(*sys.version_info[:2])


def _on_path() -> Iterator[Path]:
    for folder in os.get_exec_path():
        here = Path(folder)
        if here.name == "shims" or (here.parent / "pyvenv.cfg").exists():
            continue  # pyenv's shims start what _in_pyenv finds; a venv is not an interpreter
        yield from _pythons_in(here)


def _in_pyenv() -> Iterator[Path]:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    for home in root.glob("versions/*"):
        yield from _pythons_in(home / "bin")
    for home in root.glob("pyenv-win/versions/*"):
        yield from _pythons_in(home)


def _in_uv() -> Iterator[Path]:
    folder = os.environ.get("UV_PYTHON_INSTALL_DIR")
    if not folder and (uv := shutil.which("uv")):
        reply = subprocess.run(
            [uv, "python", "dir"], capture_output=True, text=True, timeout=20, check=False
        )
        folder = reply.stdout.strip()
    if folder:
        for home in Path(folder).glob("*"):
            yield from _pythons_in(home if os.name == "nt" else home / "bin")


def _in_launcher() -> Iterator[Path]:
    if os.name == "nt" and (launcher := shutil.which("py")):
        reply = subprocess.run(
            [launcher, "-0p"], capture_output=True, text=True, timeout=20, check=False
        )
        for line in reply.stdout.splitlines():
            if path := re.search(r"[A-Za-z]:\\.*\.exe", line):
                yield Path(path[0])


def _pythons_in(folder: Path) -> Iterator[Path]:
    try:
        names = [entry.name for entry in os.scandir(folder)]
    except OSError:
        return
    for name in names:
        if EXECUTABLE.fullmatch(name):
            yield folder / name
