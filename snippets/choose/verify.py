"""Runs the best approaches in turns and puts measured beside predicted."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import template
from .advice import Advice
from .machine import this_python
from .profiler import environment, kill
from .target import Problem

ROUNDS = 3
LIMIT_SECONDS = 60.0  # and twenty times what was predicted


@dataclass(frozen=True)
class Check:
    """One approach: what was predicted, and every measured repeat."""

    candidate: str
    predicted: float
    measured: tuple[float, ...]

    @property
    def usual(self) -> float:
        """The middle of the repeats."""
        return sorted(self.measured)[len(self.measured) // 2]


def verify(advice: Advice, function: str, items: str) -> list[Check]:
    """Measure the three best approaches, interleaved, each in fresh processes.

    Raises:
        Problem: one of them fails; its last line says why.
    """
    shown = template.shown(advice)[:3]
    taken: dict[str, list[float]] = {str(o.candidate): [] for o in shown}
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "benchmark.py"
        text = template.for_function(advice, function, items)
        program.write_text(text, encoding="utf-8")
        for turn in range(ROUNDS):
            for one in shown[turn % len(shown) :] + shown[: turn % len(shown)]:
                seconds = _once(program, str(one.candidate), one.middle)
                taken[str(one.candidate)].append(seconds)
    return [
        Check(name, one.middle, tuple(taken[name]))
        for one in shown
        for name in [str(one.candidate)]
    ]


def _once(program: Path, name: str, predicted: float) -> float:
    limit = LIMIT_SECONDS + 20 * predicted
    paths = [os.getcwd(), environment()["PYTHONPATH"]]  # noqa: PTH109 - text
    with (
        tempfile.TemporaryFile(
            "w+", encoding="utf-8", errors="replace"
        ) as said,
        tempfile.TemporaryFile(
            "w+", encoding="utf-8", errors="replace"
        ) as bad,
        subprocess.Popen(
            [*this_python(), str(program), name],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=bad,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            start_new_session=sys.platform != "win32",
        ) as child,
    ):
        try:
            code = child.wait(limit)
        except subprocess.TimeoutExpired:
            text = f"{name} does not end within {limit:.0f} s"
            raise Problem("budget", text) from None
        finally:
            kill(child)
        bad.seek(0)
        if code:
            last = (bad.read().strip().splitlines() or ["no message"])[-1]
            raise Problem("raises", f"{name} fails: {last}")
        said.seek(0)
        return float(said.read().split()[-1])


def as_text(checks: list[Check]) -> str:
    """A table: predicted beside measured."""
    lines = [f"{'approach':22} predicted  measured  repeats (seconds)"]
    for one in checks:
        repeats = " ".join(f"{s:.4f}" for s in one.measured)
        lines.append(
            f"{one.candidate:22} {one.predicted:9.4f} {one.usual:9.4f}"
            f"  {repeats}"
        )
    fastest = min(checks, key=lambda one: one.usual)
    if fastest is not checks[0]:
        lines.append(f"Measured, {fastest.candidate} is the fastest of them.")
    return "\n".join(lines)
