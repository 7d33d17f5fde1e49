"""What an interpreter takes for its own doings: starting, handing over."""

import json
from dataclasses import dataclass, fields, replace
from math import inf
from pathlib import Path

REFERENCE = Path(__file__).with_name("reference.json")
STARTING = (  # what is over once a pool has been used
    "thread_pool_seconds", "thread_start_seconds",
    "process_first_seconds", "process_start_seconds", "process_boot_seconds",
    "interpreter_pool_seconds", "interpreter_start_seconds",
    "loop_start_seconds",
)  # fmt: skip
HANDING = (  # what each call costs
    "thread_submit_seconds", "thread_task_seconds",
    "process_submit_seconds", "process_task_seconds", "process_item_seconds",
    "interpreter_submit_seconds", "interpreter_task_seconds",
    "loop_task_seconds", "loop_pool_seconds",
)  # fmt: skip


@dataclass(frozen=True)
class Constants:
    """CPU seconds on the machine that was measured, unless a name differs."""

    # cores
    second_core: float  # what a second busy process gets done beside one
    # threads
    thread_pool_seconds: float  # open and close a pool
    thread_start_seconds: float  # each worker
    thread_submit_seconds: float  # the caller, each call
    thread_task_seconds: float  # the worker, each call
    # processes, with the default start method
    process_first_seconds: float  # once in a program, and closing a pool
    process_start_seconds: float  # the caller, each worker
    process_boot_seconds: float  # the worker, before its first call
    process_submit_seconds: float  # the caller, each chunk
    process_task_seconds: float  # the worker, each chunk
    process_item_seconds: float  # the worker, each call of a chunk
    process_send_seconds_per_byte: float  # from the caller to the worker
    process_return_seconds_per_byte: float  # from the worker to the caller
    # interpreters, from 3.14 on
    interpreter_pool_seconds: float  # closing it, each worker
    interpreter_start_seconds: float  # each worker
    interpreter_submit_seconds: float  # the caller, each call
    interpreter_task_seconds: float  # the worker, each call
    interpreter_byte_seconds: float  # each byte, in either direction
    # asyncio
    loop_start_seconds: float  # open and close a loop
    loop_task_seconds: float  # create and finish a task that waits once
    loop_pool_seconds: float  # hand a call to a pool and hear its result
    # memory
    thread_bytes: float
    process_bytes: float
    interpreter_bytes: float
    loop_task_bytes: float

    def without(self, names: tuple[str, ...]) -> "Constants":
        """The same where these cost nothing."""
        return replace(self, **dict.fromkeys(names, 0.0))


@dataclass(frozen=True)
class Calibration:
    """Three sets of constants: a good day, a usual one, a bad one."""

    low: Constants
    middle: Constants
    high: Constants
    origin: str  # "this machine" or "reference results"

    def without(self, names: tuple[str, ...]) -> "Calibration":
        """The same where these cost nothing."""
        return replace(
            self,
            low=self.low.without(names),
            middle=self.middle.without(names),
            high=self.high.without(names),
        )

    def values(self) -> dict[str, list[float]]:
        """Each constant as [low, middle, high], for a file."""
        names = [one.name for one in fields(Constants)]
        sets = (self.low, self.middle, self.high)
        return {name: [getattr(one, name) for one in sets] for name in names}


class NoConstants(Exception):  # noqa: N818 - a state, told in one line
    """Nothing was measured for an interpreter, or the file is damaged."""


def from_values(values: dict[str, list[float]], origin: str) -> Calibration:
    """The calibration that `values()` gave; NoConstants if it is not one."""
    try:
        low, middle, high = (
            Constants(**{name: _known(v[i]) for name, v in values.items()})
            for i in range(3)
        )
    except (TypeError, ValueError, IndexError, AttributeError) as problem:
        raise NoConstants(f"not a calibration: {problem}") from None
    return Calibration(low, middle, high, origin)


def _known(value: object) -> float:
    if not isinstance(value, int | float) or not 0 <= value < inf:
        raise ValueError(f"{value!r} is no constant")
    return float(value)


def reference(label: str) -> Calibration:
    """What was measured for interpreter `label`, or for the nearest one."""
    known = json.loads(REFERENCE.read_text(encoding="utf-8"))
    twins = [one for one in known if one.endswith("t") == label.endswith("t")]
    older = [one for one in twins if _version(one) <= _version(label)]
    nearest = max(older, key=_version, default=min(twins, key=_version))
    return from_values(known[nearest], f"reference results of {nearest}")


def _version(label: str) -> int:
    return int(label.removesuffix("t").split(".")[1])
