"""The programs of snippets/bench, run under any interpreter and listened to line by line."""

import json
import os
import queue
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from guide import guard
from guide.paths import ROOT, WORK

LIMIT_SECONDS = 60.0  # for one answer of a child: a cell that takes longer hangs


class ChildError(Exception):
    """A child ended or fell silent before it had said what it was asked; one line."""


def environment(packages: Path | None = None) -> dict[str, str]:
    """The environment of a measured child: byte code cached, nothing of ours switched on."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    path = os.pathsep.join(str(one) for one in (ROOT, packages) if one)
    return kept | {"PYTHONPATH": path, "PYTHONPYCACHEPREFIX": str(WORK / "pycache")}


def listen(
    python: Path,
    module: str,
    arguments: Sequence[str] = (),
    limit: float | None = None,
    packages: Path | None = None,
) -> Iterator[dict[str, Any]]:
    """Run `python -m module` and yield each line of JSON that it prints, as it comes.

    Raises:
        ChildError: it crashed, failed, said nothing for `limit` seconds, or said what is no JSON.
    """
    limit = LIMIT_SECONDS if limit is None else limit
    said: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as complaints:
        child = guard.start(
            [python, "-m", module, *arguments],
            env=environment(packages),
            cwd=ROOT,
            stderr=complaints,
        )
        with child:
            assert child.stdout is not None
            reader = threading.Thread(target=_read, args=(child.stdout, said), daemon=True)
            reader.start()
            try:
                while (line := _next(said, limit)) is not None:
                    yield _row(line)
                code = child.wait()
            finally:
                child.lifeline.close()
                reader.join()
        if code:
            complaints.seek(0)
            raise ChildError(_reason(code, complaints.read()))


def _read(stream: IO[str], said: "queue.SimpleQueue[str | None]") -> None:
    for line in stream:
        said.put(line)
    said.put(None)


def _next(said: "queue.SimpleQueue[str | None]", limit: float) -> str | None:
    end = time.monotonic() + limit
    while True:
        try:
            return said.get(timeout=0.2)  # short, so that Ctrl-C is noticed on every system
        except queue.Empty:
            if time.monotonic() > end:
                raise ChildError(f"no answer within {limit:.0f} s") from None


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise ChildError(f"not an answer: {without_paths(line)[:60]}")
    return row


def _reason(code: int, complaints: str) -> str:
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        return f"the interpreter was ended by {name}"
    lines = complaints.strip().splitlines() or ["no message"]
    return f"exit code {code}: {without_paths(lines[-1])}"


def without_paths(text: str) -> str:
    """The first line of `text`, less whatever names a folder of this machine."""
    line = (text.strip().splitlines() or [""])[0]
    for known in (ROOT, Path.home()):  # their names may hold spaces
        line = line.replace(f"{known}{os.sep}", os.sep * 2)
    line = re.sub(r"""(['"])(?:[A-Za-z]:)?[/\\][^'"]*?([^'"/\\]*)\1""", r"\1\2\1", line)
    folders = r"(?<![\w/\\])(?:[A-Za-z]:)?[/\\]+(?=\S)(?:[^\s'\":/\\]+[/\\])*"
    return re.sub(folders, "", line)[:200]


def ask(python: Path, module: str, arguments: Sequence[str] = ()) -> dict[str, Any]:
    """The one line of JSON that `python -m module` prints; ChildError if there is none."""
    lines = list(listen(python, module, arguments))
    if len(lines) != 1:
        raise ChildError(f"{module} printed {len(lines)} lines instead of one")
    return lines[0]


@contextmanager
def server() -> Iterator[int]:
    """The port of an HTTP server that lives for the length of the block."""
    lines = listen(Path(sys.executable), "snippets.bench.server", limit=30.0)
    try:
        said = next(lines, {})
        if "port" not in said:
            raise ChildError("it ended before it said its port")
    except ChildError as problem:
        raise ChildError(f"The HTTP server does not start: {problem}") from None
    try:
        yield said["port"]
    finally:
        lines.close()  # type: ignore[attr-defined]  # a generator: leaves its `with`, kills the child


def throughput(processes: int, seconds: float) -> int:
    """How many steps that many busy processes do at once in that many seconds; 0 if one hangs."""
    start = time.monotonic() + 0.15 + 0.05 * processes  # until then all of them are up
    command = [sys.executable, "-m", "snippets.bench.busy", repr(start), repr(seconds)]
    children = [
        guard.start(command, env=environment(), cwd=ROOT, stderr=subprocess.DEVNULL)
        for _ in range(processes)
    ]
    try:
        answers = [child.communicate(timeout=LIMIT_SECONDS)[0] for child in children]
    except subprocess.TimeoutExpired:
        return 0
    finally:
        for child in children:
            child.stop()
    return sum(int(answer or 0) for answer in answers)
