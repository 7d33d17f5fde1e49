"""The questions at a terminal; every one of them is a flag, too."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .target import Problem
from .task import BOTH, COMPUTING, WAITING, Task, from_five

MOST = 1e15  # calls, bytes, milliseconds
MOST_CORES = 1024


def yes_or_no(text: str) -> bool:
    """What y, yes, n or no say; ValueError otherwise."""
    word = text.strip().lower()
    if word in ("y", "yes", "true", "1"):
        return True
    if word in ("n", "no", "false", "0"):
        return False
    raise ValueError("answer y or n")


def kind(text: str) -> str:
    """One of waiting, computing and both; ValueError otherwise."""
    word = text.strip().lower()
    for names in (WAITING, COMPUTING, BOTH):
        if word in names:
            return names[0]
    raise ValueError("answer waiting, computing or both")


def count(text: str) -> int:
    """A whole number from 1 on; ValueError otherwise."""
    try:
        number = int(text.replace("_", "").replace(",", ""))
    except ValueError:
        raise ValueError("answer a whole number") from None
    if number < 1:
        raise ValueError("answer at least 1")
    if number > MOST:
        raise ValueError(f"answer at most {MOST:.0e}")
    return number


def cores(text: str) -> int:
    """The cores of one machine; ValueError otherwise."""
    number = count(text)
    if number > MOST_CORES:
        raise ValueError(f"answer at most {MOST_CORES}")
    return number


def amount(text: str) -> float:
    """A number that is not negative; ValueError otherwise."""
    try:
        number = float(text)
    except ValueError:
        raise ValueError("answer a number") from None
    if not number >= 0:
        raise ValueError("answer a number that is not negative")
    if number > MOST:
        raise ValueError(f"answer at most {MOST:.0e}")
    return number


def share(text: str) -> float:
    """A number from 0 to 1; ValueError otherwise."""
    number = amount(text)
    if number > 1:
        raise ValueError("answer a number from 0 to 1")
    return number


def amount_or_none(text: str) -> float | None:
    """A number, or `none`."""
    return None if text.strip().lower() == "none" else amount(text)


@dataclass(frozen=True)
class Ask:
    """One question: its flag, its words, its default."""

    flag: str
    text: str
    parse: Callable[[str], Any]
    default: Callable[[dict[str, Any]], str]
    matters: Callable[[dict[str, Any]], bool] = lambda known: True

    @property
    def key(self) -> str:
        """The name under which the answer is kept."""
        return self.flag.removeprefix("--").replace("-", "_")


def _fixed(text: str) -> Callable[[dict[str, Any]], str]:
    return lambda known: text


def _computes(known: dict[str, Any]) -> bool:
    return str(known["workload"]) != WAITING[0]


def _waits(known: dict[str, Any]) -> bool:
    return str(known["workload"]) != COMPUTING[0]


def _usual(field: str, scale: float = 1.0) -> Callable[[dict[str, Any]], str]:
    def of(known: dict[str, Any]) -> str:
        return f"{getattr(from_five(known['workload']), field) * scale:g}"

    return of


QUESTIONS = (
    Ask("--workload", "Workload (waiting, computing or both)", kind,
        _fixed("computing")),
    Ask("--latency-ms", "Latency requirement (ms, or none)", amount_or_none,
        _fixed("none")),
    Ask("--memory-mb", "Memory budget (MiB, or none)", amount_or_none,
        _fixed("none")),
    Ask("--cores", "CPU cores", cores, lambda known: str(known["here"])),
    Ask("--expensive-startup", "Has expensive start-up (y/n)", yes_or_no,
        _fixed("n")),
    Ask("--tasks", "How many calls", count, _fixed("100")),
    Ask("--cpu-ms", "CPU time of one call (ms)", amount,
        _usual("cpu_seconds", 1000)),
    Ask("--wait-ms", "Waiting time of one call (ms)", amount,
        _usual("wait_seconds", 1000), _waits),
    Ask("--gil-share", "Share of its computing that holds the GIL (0 to 1;"
        " Python code: 1)", share, _fixed("1"), _computes),
    Ask("--argument-bytes", "Bytes of an argument, pickled", count,
        _fixed("100"), _computes),
    Ask("--result-bytes", "Bytes of a result, pickled", count,
        _fixed("100"), _computes),
    Ask("--async-library", "Is there an asynchronous library (y/n)", yes_or_no,
        _fixed("y"), _waits),
    Ask("--ordered", "Does a call need the result of the one before (y/n)",
        yes_or_no, _fixed("n")),
    Ask("--library", "Can a library do all of it at once (y/n)", yes_or_no,
        _fixed("n")),
    Ask("--shared-state", "Do the calls change common objects (y/n)",
        yes_or_no, _fixed("n")),
    Ask("--isolation", "Must a crash stay contained (y/n)", yes_or_no,
        _fixed("n")),
    Ask("--machines", "Machines", count, _fixed("1")),
)  # fmt: skip


def add_flags(parser: argparse.ArgumentParser) -> None:
    """One flag for each question."""
    for one in QUESTIONS:
        parser.add_argument(one.flag, type=_argument(one.parse), help=one.text)


def _argument(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    def checked(text: str) -> tuple[Any]:
        try:
            return (parse(text),)  # a tuple: None may be an answer
        except ValueError as problem:
            raise argparse.ArgumentTypeError(str(problem)) from None

    return checked


def answers(
    given: dict[str, Any], cores: int, *, defaults: bool
) -> dict[str, Any]:
    """Every answer: from the flags, from the reader, or by default.

    Raises:
        Problem: the input ends before all questions are answered.
    """
    known: dict[str, Any] = {"here": cores}
    for one in QUESTIONS:
        default = one.default(known) if one.key != "workload" else "computing"
        if (flag := given.get(one.key)) is not None:
            known[one.key] = flag[0]
        elif defaults or not one.matters(known):
            known[one.key] = one.parse(default)
        else:
            known[one.key] = _ask(one, default)
    return known


def _ask(one: Ask, default: str) -> object:
    while True:
        print(f"{one.text} [{default}]: ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            print(file=sys.stderr)
            text = (
                f"the input ended at {one.flag}: answer with flags, or take"
                " the defaults with --defaults"
            )
            raise Problem("end of input", text)
        try:
            return one.parse(line.strip() or default)
        except ValueError as problem:
            print(f"  {problem}", file=sys.stderr)


def as_task(known: dict[str, Any]) -> Task:
    """The task that the answers describe."""
    five = from_five(
        known["workload"],
        known["latency_ms"],
        known["memory_mb"],
        known["cores"],
        known["expensive_startup"],
    )
    return five.but(
        tasks=known["tasks"],
        cpu_seconds=known["cpu_ms"] / 1000,
        wait_seconds=known["wait_ms"] / 1000 if _waits(known) else 0.0,
        gil_share=known["gil_share"],
        argument_bytes=known["argument_bytes"],
        result_bytes=known["result_bytes"],
        async_library=known["async_library"] and _waits(known),
        ordered=known["ordered"],
        vectorisable=known["library"],
        shared_state=known["shared_state"],
        needs_isolation=known["isolation"],
        several_machines=known["machines"] > 1,
    )
