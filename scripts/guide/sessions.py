"""Debugging sessions: programs that hang, and commands that look into them while they do.

`snippets/sessions/sessions.toml` declares them; what a real run answered stands beside it, with
the parts that change from run to run pinned.
"""

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sysconfig
import tempfile
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, Any

from guide import guard
from guide.interpreters import LABELS
from guide.paths import SNIPPETS
from guide.pinning import PID, pin
from snippets import catalog
from snippets.catalog import Needs, Snippet

FOLDER = SNIPPETS / "sessions"
LIMIT_SECONDS = 60.0  # until the program hangs as declared, and the answer says so
ANSWER_SECONDS = 20.0  # for one command
DENIED = re.compile(r"not permitted|[Pp]ermission ?(?:[Dd]enied|Error)|insufficient")


class NotAllowedError(Exception):
    """The system keeps this user out of other processes."""


class SessionError(Exception):
    """The answer never says what it should; the text is what it said last."""


@dataclass(frozen=True)
class Session:
    """A command, and the program that it looks into."""

    name: str
    program: str  # a snippet; it runs meanwhile if the command names its PID
    command: str  # as a reader types it; `python` is the program's interpreter
    until: str  # a regular expression: the answer has it once the program hangs as it should
    labels: tuple[str, ...] = LABELS  # the interpreters under which it is recorded
    viewer: str = ""  # the interpreter of the command, if it is not the program's
    answers: str = "command"  # or "program": what counts is what the program then writes
    meanwhile: str = ""  # typed at a second terminal while the command waits
    through: tuple[str, ...] = ()  # put before the command, to take its rights away
    environment: dict[str, str] = field(default_factory=dict)
    packages: bool = False  # the command imports what our environment has
    compare: str = "exact"  # or "shape": another run only has to match `until`
    volatile: dict[str, str] = field(default_factory=dict)  # regex -> text

    @property
    def typed(self) -> str:
        """The command as the page shows it."""
        second = f"  # at a second terminal: {self.meanwhile}" if self.meanwhile else ""
        return (self.command + second).replace("PID", str(PID))

    @property
    def recording(self) -> Snippet:
        """Where its recordings stand; they are named as those of a snippet are."""
        oldest = (3, int(self.labels[0].rstrip("t").partition(".")[2]))
        return Snippet(self.name, FOLDER / f"{self.name}.py", "", Needs(oldest))

    def recorded(self, label: str) -> str | None:
        """What was recorded under that interpreter."""
        path = self.recording.recorded(label)
        return path.read_text(encoding="utf-8") if path else None

    def agrees(self, said: str, recorded: str) -> bool:
        """Whether a new answer is the recorded one, as far as answers are alike."""
        if self.compare == "shape":
            return bool(re.search(self.until, recorded))
        return said == recorded


@cache
def sessions() -> dict[str, Session]:
    """All that are declared, by name."""
    tables = tomllib.loads((FOLDER / "sessions.toml").read_text(encoding="utf-8"))
    return {name: _session(name, table) for name, table in tables.items()}


def _session(name: str, table: dict[str, Any]) -> Session:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return Session(name=name, **(table | lists))


def look(session: Session, python: Path, viewer: Path) -> str:
    """Let the program hang, and ask until two answers in a row say so in the same words.

    Raises:
        NotAllowedError: this user may not look into another process.
        SessionError: there is no such answer.
    """
    said = before = ""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(shutil.copy(catalog.find(session.program).path, folder))
        with _running(session, python, program) as (pid, stderr):
            end = time.monotonic() + LIMIT_SECONDS
            while time.monotonic() < end:
                raw = _ask(session, viewer, program, pid, stderr)
                said = pin(raw, program, _thread_ids(pid), session.volatile)
                if DENIED.search(said) and not session.through:
                    raise NotAllowedError(said)
                if re.search(session.until, said):
                    if not pid or said == before or session.compare == "shape":
                        return said
                    before = said
    raise SessionError(f"no {session.until!r} in\n{said}")


@contextlib.contextmanager
def _running(session: Session, python: Path, program: Path) -> Iterator[tuple[int, IO[str]]]:
    """The program's PID, and what it writes to stderr; 0 if the command itself runs it."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as stderr:
        if "PID" not in session.command:
            yield 0, stderr
            return
        command: list[str | Path] = [python, program.name]
        environment = _environment(session)
        with guard.start(command, env=environment, cwd=program.parent, stderr=stderr) as child:
            assert child.stdout is not None
            first = child.stdout.readline()
            if not first.startswith("pid "):
                raise SessionError(f"{program.name} says {first!r}, not its pid")
            yield int(first.removeprefix("pid ")), stderr


def _ask(session: Session, viewer: Path, program: Path, pid: int, stderr: IO[str]) -> str:
    """Run the command once; what it, or the program, says."""
    start = stderr.seek(0, os.SEEK_END)
    words: list[str | Path] = [*session.through, *_words(session.command, viewer, pid)]
    environment = _environment(session)
    with guard.start(
        words, env=environment, cwd=program.parent, stderr=subprocess.STDOUT
    ) as child:
        said = _listen(child, _words(session.meanwhile, viewer, pid))
    if session.answers == "command":
        return said
    end = time.monotonic() + 2
    while time.monotonic() < end and not re.search(session.until, said):
        time.sleep(0.05)
        stderr.seek(start)
        said = stderr.read()
    return said


def _listen(child: guard.Guarded, meanwhile: list[str]) -> str:
    """What the child says until it ends; a second command is run twice a second until then."""
    end = time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < end:
        try:
            return child.communicate(timeout=0.5 if meanwhile else ANSWER_SECONDS)[0]
        except subprocess.TimeoutExpired:
            if meanwhile:
                subprocess.run(meanwhile, check=False, stderr=subprocess.DEVNULL)
    return ""


def _words(command: str, viewer: Path, pid: int) -> list[str]:
    known = {"python": str(viewer), "PID": str(pid), "py-spy": _script("py-spy")}
    return [known.get(word, word) for word in shlex.split(command)]


def _script(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts"), name))


def _environment(session: Session) -> dict[str, str]:
    """Ours, without what changes what Python and pytest say: pytest cuts no line short on CI."""
    ours = ("PYTHON", "PYTEST", "CI", "BUILD_NUMBER")
    kept = {name: text for name, text in os.environ.items() if not name.startswith(ours)}
    packages = {"PYTHONPATH": sysconfig.get_path("purelib")} if session.packages else {}
    plain = {"NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    return kept | plain | packages | session.environment


def _thread_ids(pid: int) -> list[int]:
    """The process and its threads, oldest first, where the system lists them."""
    try:
        return sorted(int(path.name) for path in Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return [pid]
