"""Measures the constants of this interpreter on this machine, and keeps them.

Small programs are run in processes of their own, several times over. Noise
adds time and never takes any away, so the usual value is near the smallest.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import fitting, machine
from .constants import (
    Calibration,
    Constants,
    NoConstants,
    from_values,
    reference,
)
from .saving import save

PROGRAMS = Path(__file__).with_name("programs")
TIMED = ("time_threads", "time_processes", "time_interpreters", "time_loop")
WEIGHED = "weigh_workers"
REPEATS = 5
LIMIT_SECONDS = 60.0
BUSY_SECONDS = 0.15
VERSION = 3  # of the programs and of what is made of their figures

Raw = dict[str, list[float]]


class CannotCalibrate(Exception):  # noqa: N818 - a state, told in one line
    """A program of `calibrate` failed."""


def calibrate(say: Callable[[str], object] = lambda line: None) -> Calibration:
    """Measure this interpreter; it takes some seconds.

    Raises:
        CannotCalibrate: one of the programs failed; its last line says why.
    """
    raw: Raw = {}
    programs = list(TIMED)
    if not machine.here().has_interpreters:
        programs.remove("time_interpreters")
    for number in range(1, REPEATS + 1):
        say(f"calibrating: {number} of {REPEATS}")
        for program in programs:
            _add(raw, json.loads(_run(program)))
        _add(raw, {"second_core": _second_core()})
    if sys.platform.startswith("linux"):
        _add(raw, json.loads(_run(WEIGHED)))
    else:
        known = reference(machine.here().label).middle
        names = ("thread", "process", "interpreter", "loop_task")
        _add(raw, {f"{n}_bytes": getattr(known, f"{n}_bytes") for n in names})
    return from_values(_constants(raw), "this machine")


def _run(program: str, *arguments: str) -> str:
    file = str(PROGRAMS / f"{program}.py")
    command = [*machine.this_python(), file, *arguments]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise CannotCalibrate(
            f"{program} took longer than {LIMIT_SECONDS:.0f} s"
        ) from None
    except subprocess.CalledProcessError as problem:
        last = (problem.stderr.strip().splitlines() or ["no message"])[-1]
        raise CannotCalibrate(f"{program}: {last}") from None
    return done.stdout


def _second_core() -> float:
    """What a second busy process gets done, where one alone gets 1 done."""
    if machine.here().workers < 2:
        return 0.0
    alone = sum(_busy(1))
    return min(1.0, max(0.0, sum(_busy(2)) / alone - 1))


def _busy(processes: int) -> list[int]:
    start = time.monotonic() + 0.15
    command = [*machine.this_python(), str(PROGRAMS / "keep_busy.py")]
    words = [repr(start), repr(BUSY_SECONDS)]
    children = [
        subprocess.Popen(
            [*command, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(processes)
    ]
    said = [one.communicate(timeout=LIMIT_SECONDS)[0] for one in children]
    return [int(one) for one in said]


def _add(raw: Raw, figures: dict[str, float]) -> None:
    for name, figure in figures.items():
        raw.setdefault(name, []).append(figure)


def _constants(raw: Raw) -> dict[str, list[float]]:
    """Each constant as [low, middle, high]."""
    figures = {name: _spread(values) for name, values in raw.items()}
    most = max(raw["second_core"])  # others can only take away from it
    figures["second_core"] = [most, most, sorted(raw["second_core"])[1]]
    sets = [
        _one_set({name: max(0.0, three[i]) for name, three in figures.items()})
        for i in range(3)
    ]
    return {
        name: _around(
            [one[name] for one in sets], downwards=name == "second_core"
        )
        for name in sets[0]
    }


def _around(three: list[float], *, downwards: bool) -> list[float]:
    """The middle one between the extremes, whichever set they are of."""
    ends = sorted([min(three), max(three)], reverse=downwards)
    return [ends[0], three[1], ends[1]]


def _spread(values: list[float]) -> list[float]:
    """The smallest, the mean of the two smallest, the second largest."""
    ordered = sorted(values)
    smallest = ordered[:2]
    middle = sum(smallest) / len(smallest)
    return [ordered[0], middle, max(middle, ordered[-2:][0])]


def _one_set(f: dict[str, float]) -> dict[str, float]:
    """The constants that explain the figures of the programs."""
    known = Constants(**_told(f))
    return vars(fitting.fitted(known, machine.here(), f))


def _told(f: dict[str, float]) -> dict[str, float]:
    """What the figures say at once; what a worker takes is fitted to it."""
    return {
        "second_core": f["second_core"],
        "thread_pool_seconds": max(0.0, f["thread_pool"] - f["thread_start"]),
        "thread_start_seconds": f["thread_start"],
        "thread_submit_seconds": f["thread_submit"],
        "thread_task_seconds": 0.0,
        "process_first_seconds": f["process_first"],
        "process_start_seconds": f["process_start"],
        "process_boot_seconds": max(0.0, f["process_boot"]),
        "process_submit_seconds": min(f["process_submit"], f["process_call"]),
        "process_task_seconds": 0.0,
        "process_item_seconds": 0.0,
        "process_send_seconds_per_byte": f["process_send"],
        "process_return_seconds_per_byte": f["process_return"],
        "interpreter_pool_seconds": f.get("interpreter_pool", 0.0),
        "interpreter_start_seconds": f.get("interpreter_start", 0.0),
        "interpreter_submit_seconds": f["thread_submit"],
        "interpreter_task_seconds": 0.0,
        "interpreter_byte_seconds": f.get("interpreter_byte", 0.0),
        "loop_start_seconds": f["loop_start"],
        "loop_task_seconds": f["loop_task"],
        "loop_pool_seconds": max(0.0, f["loop_pool"] - f["thread_call"]),
        "thread_bytes": f["thread_bytes"],
        "process_bytes": f["process_bytes"],
        "interpreter_bytes": f["interpreter_bytes"],
        "loop_task_bytes": f["loop_task_bytes"],
    }


def cache_file() -> Path:
    """Where the constants of this interpreter are kept."""
    return _caches() / "concurrency-measured" / f"{_key()}.json"


def _caches() -> Path:
    variable = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    if chosen := os.environ.get(variable):
        return Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:  # a user without one
        return Path(tempfile.gettempdir())
    if sys.platform == "darwin":
        return home / "Library" / "Caches"
    return home / ".cache"


def _key() -> str:
    """Changes with whatever changes the constants."""
    here = machine.here()
    bytecode = [str(sys.dont_write_bytecode), str(sys.pycache_prefix)]
    python = " ".join(machine.this_python())
    facts = [sys.version, python, str(here), str(VERSION), *bytecode]
    digest = hashlib.sha256("\n".join(facts).encode()).hexdigest()[:12]
    return f"{here.label}-{digest}"


def cached() -> Calibration | None:
    """The constants that are kept for this interpreter, if there are any."""
    try:
        values = json.loads(cache_file().read_text(encoding="utf-8"))
        return from_values(values, "this machine")
    except (OSError, ValueError, NoConstants):
        return None


def keep(calibration: Calibration) -> None:
    """Write the constants to the cache, whole or not at all."""
    path = cache_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, json.dumps(calibration.values()))


def with_entry(
    before: dict[str, Any], label: str, calibration: Calibration
) -> str:
    """What a file of several interpreters holds with one of them renewed."""
    known = dict(before)
    known[label] = {
        name: [float(f"{value:.4g}") for value in values]
        for name, values in calibration.values().items()
    }
    order = sorted(known, key=lambda one: (len(one.rstrip("t")), one))
    entries = (
        f' "{one}": {{\n'
        + ",\n".join(
            f'  "{name}": {json.dumps(values)}'
            for name, values in known[one].items()
        )
        + "\n }"
        for one in order
    )
    return "{\n" + ",\n".join(entries) + "\n}\n"


def best_known() -> Calibration:
    """The constants of this machine if they are kept, else the reference's."""
    return cached() or reference(machine.here().label)
