"""Measures the reader's function in a child process, within a budget."""

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from .constants import Calibration
from .machine import Machine, here, this_python
from .sampling import AT_ONCE
from .scaling import HELD, Scaling, applied
from .target import LONGEST_LINE, Problem, shortened
from .task import Task

IMPORT_LIMIT_SECONDS = 60.0  # to import the module and to make the items
PATIENCE_SECONDS = 2.0  # for a child that has said all to be gone
WEIGHING_SECONDS = 5.0  # beyond the budget: to weigh pickles
IMPORTS = 2  # times that the import is timed: noise only adds to it
LONG_IMPORT_SECONDS = 3.0  # such an import is timed once
PARALLEL = 0.5  # so many CPU seconds of other threads per second
ROOT = Path(__file__).parents[__package__.count(".") + 1]


@dataclass(frozen=True)
class Profile:
    """The task as it was measured, and what the reader should know."""

    task: Task
    machine: Machine  # as the child saw it: an import may switch the GIL on
    tried: int  # items that were run
    calls_items: bool  # they are what calling their name gives
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass
class _Heard:
    """What the child has said so far."""

    facts: dict[str, Any] = field(default_factory=dict)
    tried: list[dict[str, Any]] = field(default_factory=list)
    running: int | None = None  # the item
    limit: float = 0.0  # until when the child may go on
    over: bool = False  # it has passed


def measure(
    function: str,
    items: str,
    budget: float,
    calibration: Calibration,
    say: Callable[[str], object] = lambda line: None,
) -> Profile:
    """Run `function` on a sample of `items` and say what it is like.

    Raises:
        Problem: the function or the items cannot be used, or a call fails,
            or none ends within the budget.
    """
    heard = _Heard(limit=time.monotonic() + IMPORT_LIMIT_SECONDS)
    asked = {"function": function, "items": items, "budget": budget}
    with (
        tempfile.TemporaryFile(
            "w+", encoding="utf-8", errors="replace"
        ) as said,
        _child("sampling", json.dumps(asked), said) as child,
    ):
        patience = 0.0  # with what is interrupted
        try:
            for row in _rows(child, heard):
                if "problem" in row:
                    raise Problem(row["problem"], row["text"])
                if "count" in row:
                    say(_announcement(function, row, budget))
                _take_in(heard, row, budget)
            patience = 0.0 if heard.over else PATIENCE_SECONDS
        finally:
            _end(child, patience)
        said.seek(0)
        complaint = said.read().strip().splitlines()
    if "count" not in heard.facts:
        raise _never_began(function, heard, complaint, child.returncode)
    if not heard.over and "over" not in heard.facts:
        how = _how(child.returncode)
        text = f"{function} ends the interpreter with {how} on item"
        raise Problem("crash", f"{text} {heard.running}")
    if not heard.tried:
        raise Problem(
            "budget",
            f"item {heard.running} does not end within {budget:g} s:"
            " raise --budget if it only takes its time",
        )
    second_core = calibration.middle.second_core
    return _profile(function, heard, second_core)


def _announcement(function: str, what: dict[str, Any], budget: float) -> str:
    count = what["count"]
    at_once = f" and up to {AT_ONCE} at once" if what["coroutine"] else ""
    return (
        f"Running {function} on at most {count} item{'s' * (count > 1)},"
        f" some of them several times{at_once}, for at most {budget:g} s."
    )


def environment() -> dict[str, str]:
    """Children find this package, and modules in the current folder."""
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


def _child(
    module: str, argument: str, errors: IO[str] | int
) -> subprocess.Popen[str]:
    """Errors go to a file: a pipe that nobody empties would hold it up."""
    return subprocess.Popen(
        [*this_python(), "-m", f"{__package__}.{module}", argument],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=environment(),
        start_new_session=sys.platform != "win32",
    )


def _rows(
    child: subprocess.Popen[str], heard: _Heard
) -> Iterator[dict[str, Any]]:
    """What the child says, until it ends or its limit has passed."""
    said: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def listen(stream: IO[str]) -> None:
        for line in stream:
            said.put(line)
        said.put(None)

    assert child.stdout
    threading.Thread(target=listen, args=[child.stdout], daemon=True).start()
    while True:
        try:
            left = max(0.0, heard.limit - time.monotonic())
            line = said.get(timeout=left)
        except queue.Empty:
            heard.over = True
            return
        if line is None:
            return
        yield json.loads(line)


def _end(child: subprocess.Popen[str], patience: float) -> None:
    """Make sure that the child, and what it started, is gone."""
    with suppress(subprocess.TimeoutExpired):
        child.wait(patience)
    kill(child)
    child.wait()


def kill(child: subprocess.Popen[str]) -> None:
    """End a child with a session of its own, and all that it has started."""
    if sys.platform == "win32":
        child.kill()
        return
    with suppress(ProcessLookupError):  # nothing was left
        os.killpg(child.pid, signal.SIGKILL)


def _take_in(heard: _Heard, row: dict[str, Any], budget: float) -> None:
    """Keep what was said; the budget counts while the function runs."""
    now = time.monotonic()
    if "tried" in row:
        heard.tried.append(row["tried"])
    elif "running" in row:
        if heard.running is None:
            heard.limit = now + budget
        heard.running = row["running"]
    else:
        heard.facts |= row
    if "weighing" in row:
        heard.limit = now + WEIGHING_SECONDS
    elif "pickling" in row:
        heard.limit = now + heard.facts["weighing"]
    elif "over" in row:
        heard.limit = now + WEIGHING_SECONDS


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _never_began(
    function: str,
    heard: _Heard,
    complaint: list[str],
    code: int,
) -> Problem:
    if heard.over:
        what = "the items" if "import_seconds" in heard.facts else "the import"
        return Problem(
            "budget",
            f"{function}: {what} did not end"
            f" within {IMPORT_LIMIT_SECONDS:.0f} s",
        )
    last = shortened((complaint or [""])[-1], LONGEST_LINE)
    because = f": {last}" if last else ""
    text = f"importing {function} ends Python with {_how(code)}{because}"
    return Problem("crash", text)


def _profile(function: str, heard: _Heard, second_core: float) -> Profile:
    facts = heard.facts
    rows = heard.tried[1:] or heard.tried
    calls = sum(row["calls"] for row in rows)
    cpu = sum(row["cpu"] for row in rows) / calls
    wait = sum(row["wait"] for row in rows) / calls
    among_others = facts.get("cpu_at_once")
    if among_others is not None:
        cpu = min(cpu, among_others)
    other = sum(row["other_threads"] for row in rows)
    wall = sum(row["wall"] for row in rows)
    machine = replace(
        here(), gil=facts["gil"], free_threaded=facts["free_threaded"]
    )
    uneven = facts.get("lengths") or {"mean": cpu + wait, "error": 0.0}
    stretch = uneven["mean"] / (cpu + wait) if cpu + wait else 1.0
    pickling = facts.get("pickling", {})
    handed = facts.get("transfer", {})
    argument = pickling.get("argument", {})
    result = pickling.get("result", {})
    task = Task(
        tasks=facts["count"],
        cpu_seconds=cpu * stretch,
        wait_seconds=wait * stretch,
        argument_bytes=round(argument.get("bytes", 0)),
        result_bytes=round(result.get("bytes", 0)),
        argument_pickle_seconds=argument.get("seconds", 0.0),
        result_pickle_seconds=result.get("seconds", 0.0),
        argument_transfer_seconds=handed.get("argument"),
        result_transfer_seconds=handed.get("result"),
        length_spread=uneven.get("spread", 0.0),
        lengths=tuple(uneven.get("each", ())),
        memory_bytes_per_task=max(row["more_memory"] for row in heard.tried),
        picklable="why" not in pickling and not facts["oddity"],
        coroutine=facts["coroutine"],
        parallel_already=other > PARALLEL * wall,
        first_call_seconds=facts.get("first_call_seconds", 0.0),
        error_seconds=uneven["error"],
    )
    notes: list[str] = []
    task = _with_scaling(task, machine, heard, notes, second_core)
    task = _with_worker(task, function, notes)
    return Profile(
        task, machine, sum(row["calls"] for row in heard.tried),
        facts["calls_items"],
        _warnings(task, machine, facts, function), tuple(notes),
    )  # fmt: skip


def _with_scaling(
    task: Task,
    machine: Machine,
    heard: _Heard,
    notes: list[str],
    second_core: float,
) -> Task:
    """How much of the computing holds the GIL; what sharing costs."""
    seen = heard.facts.get("scaling")
    if not seen:
        share = heard.facts.get("gil_share")
        if share is None or not machine.gil:
            notes.append("threads were not tried: no time, or too few items")
            return task
        notes.append("one call alone showed how much of it holds the GIL")
        return task.but(gil_share=1.0 if share > HELD else 0.0)
    return applied(task, Scaling(**seen), machine, second_core)


def _with_worker(task: Task, function: str, notes: list[str]) -> Task:
    """What a new process or interpreter takes to import the module."""
    module = function.partition(":")[0]
    found: list[dict[str, Any]] = []
    start = time.monotonic()
    while len(found) < IMPORTS:
        if not (one := _import(module)):
            break
        found.append(one)
        if time.monotonic() - start > LONG_IMPORT_SECONDS:
            break  # noise is little of it
    if not found:
        notes.append("its module could not be imported in a second process")
        return task
    if refusal := found[0].get("refuses"):
        notes.append(f"no interpreters: {refusal}")
    inner = [one["interpreter"] for one in found if "interpreter" in one]
    return task.but(
        import_seconds=min(one["process"] for one in found),
        interpreter_import_seconds=min(inner, default=None),
        runs_in_interpreter=bool(inner) and task.picklable,
    )


def _import(module: str) -> dict[str, Any]:
    with _child("in_worker", module, subprocess.DEVNULL) as child:
        try:
            said, _ = child.communicate(timeout=IMPORT_LIMIT_SECONDS)
            return dict(json.loads(said))
        except (subprocess.TimeoutExpired, ValueError):
            return {}
        finally:
            _end(child, 0.0)


def _warnings(
    task: Task, machine: Machine, facts: dict[str, Any], function: str
) -> tuple[str, ...]:
    found = []
    if facts["oddity"]:
        found.append(
            f"{function} is {facts['oddity']}: a process cannot find it by"
            " name. Define it with def at the top of a module"
        )
    elif why := facts.get("pickling", {}).get("why"):
        what = facts["pickling"]["what"]
        found.append(f"not picklable: the {what} ({why})")
    if machine.free_threaded and machine.gil:
        found.append(
            "the GIL is on although this build can do without: an extension"
            " that the module imports, or PYTHON_GIL=1, switches it on"
        )
    if machine.quota is not None and machine.quota < machine.cores:
        found.append(
            f"the container allows {machine.quota:g} CPUs of {machine.cores}:"
            " Python's own defaults do not know it; set PYTHON_CPU_COUNT"
        )
    if task.parallel_already:
        found.append("one call uses several cores already")
    return tuple(found)
