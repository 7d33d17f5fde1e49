"""Three tasks of equal length that wait, and three that compute."""

import asyncio
import time

from ..workload import Workload
from . import tasks

SECONDS = 0.2  # of a wait: two seconds, scaled to a tenth
STEPS = 4_000_000  # some 0.2 s of computing


def waits(size: int, port: int) -> list[float]:
    """Seconds to wait, for each task."""
    return [SECONDS] * size


def wait(seconds: float) -> float:
    """Block."""
    time.sleep(seconds)
    return seconds


async def wait_async(seconds: float) -> float:
    """Let others run."""
    await asyncio.sleep(seconds)
    return seconds


def waited(answers: list[float]) -> bool:
    """Whether each has waited."""
    return answers == waits(len(answers), 0)


def computations(size: int, port: int) -> list[int]:
    """Steps to compute, for each task."""
    return [STEPS] * size


def computed(answers: list[int]) -> bool:
    """Whether each gives what this loop gives on every Python."""
    return all(answer == 586_378 for answer in answers)


WORKLOADS = (
    Workload(
        name="three-waits",
        size=3,
        items=waits,
        work=wait,
        right=waited,
        await_=wait_async,
    ),
    Workload(
        name="three-computations",
        size=3,
        items=computations,
        work=tasks.work,
        right=computed,
        compute=tasks.work,
    ),
)
