"""Record the scenes of snippets/bench/traces under any interpreter."""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from guide import children, gecko, guard, trace_model, traces
from guide.children import ChildError
from guide.gecko import GeckoError
from guide.interpreters import Found
from guide.paths import ROOT, SNIPPETS
from guide.trace_model import Trace, Witness

MODULE: Final = "snippets.bench.traces"
SINCE: Final = {
    "two-threads": (3, 11),
    "processes": (3, 11),
    "interpreters": (3, 14),
    "tasks": (3, 11),
    "blocked-loop": (3, 11),
    "loop-with-threads": (3, 11),
    "loop-with-processes": (3, 11),
    "lock": (3, 11),
    "convoy": (3, 11),
    "convoy-short-turns": (3, 11),
    "future": (3, 11),
}  # the scenes, and the first Python that has what they show
SAMPLED: Final = "two-threads"  # what the sampling profiler watches too
SAMPLER_SINCE: Final = (3, 15)
RATE: Final = "1khz"
TRIES: Final = 3  # a scene is recorded so often, and the shortest recording kept


@dataclass(frozen=True)
class NotRecorded:
    """A scene, or its second witness, that could not be recorded, and why in one line."""

    name: str
    reason: str


def scenes(found: Found) -> list[str]:
    """The scenes that this interpreter can show."""
    return [name for name, since in SINCE.items() if _version(found) >= since]


@cache
def digest() -> str:
    """16 hexadecimal digits that change with the code of the scenes."""
    said = hashlib.sha256()
    for path in sorted((SNIPPETS / "bench" / "traces").glob("*.py")):
        said.update(path.read_bytes())
    return said.hexdigest()[:16]


def record(found: Found, tries: int = TRIES) -> Iterator[Trace | NotRecorded]:
    """Every scene that this interpreter can show, one after the other, as it is done."""
    for name in scenes(found):
        try:
            trace = scene(found, name, tries)
        except ChildError as problem:
            yield NotRecorded(name, str(problem))
            continue
        if name == SAMPLED and _version(found) >= SAMPLER_SINCE:
            try:
                trace = trace.model_copy(update={"witness": watched(found)})
            except ChildError as problem:
                yield NotRecorded(f"{name}, as the profiler sees it", str(problem))
        yield trace


def scene(found: Found, name: str, tries: int = TRIES) -> Trace:
    """The shortest of some recordings of a scene: the one that the machine disturbed least.

    Raises:
        ChildError: the child crashed, hung, or said what is no recording.
    """
    recorded = [
        _trace(found, name, children.ask(found.path, MODULE, [name])) for _ in range(tries)
    ]
    return min(recorded, key=traces.end)


def watched(found: Found) -> Witness:
    """What a sampling profiler sees while two threads stamp their own work.

    Raises:
        ChildError: the profiler may not watch another process here, or saw nothing.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile, own = Path(folder, "profile.json"), Path(folder, "own.json")
        options = ["run", "--all-threads", "--sampling-rate", RATE, "--gecko", "-o", str(profile)]
        program = ["-m", MODULE, SAMPLED, str(own)]
        _run([str(found.path), "-m", "profiling.sampling", *options, *program])
        try:
            said = json.loads(own.read_text(encoding="utf-8"))
            threads = [lane["thread"] for lane in said["lanes"]]
            return gecko.witness(
                _trace(found, SAMPLED, said), said["began_ns"], threads, gecko.read(profile)
            )
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise ChildError(f"the program left no record: {type(problem).__name__}") from None
        except GeckoError as problem:
            raise ChildError(str(problem)) from None


def _run(command: list[str]) -> None:
    """Run the profiler to its end; ChildError with its last words if it fails or hangs."""
    child = guard.start(command, env=children.environment(), cwd=ROOT, stdout=subprocess.DEVNULL)
    with child:
        try:
            _, complaints = child.communicate(timeout=children.LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            raise ChildError(f"no answer within {children.LIMIT_SECONDS:.0f} s") from None
    if child.returncode:
        last = (complaints.strip().splitlines() or ["no message"])[-1]
        raise ChildError(f"exit code {child.returncode}: {children.without_paths(last)}")


def _trace(found: Found, name: str, said: dict[str, Any]) -> Trace:
    """The trace in what a child said; ChildError if it is none."""
    try:
        return trace_model.parse(name, found.label, said, digest())
    except ValidationError as problem:
        why = problem.errors(include_url=False, include_input=False)[0]["msg"]
        raise ChildError(f"not a recording: {why.lower()}") from None
    except (KeyError, TypeError, ValueError) as problem:
        raise ChildError(f"not a recording: {type(problem).__name__}") from None


def _version(found: Found) -> tuple[int, ...]:
    return tuple(int(part) for part in found.label.rstrip("t").split("."))
