"""Cuts a task into the pieces that the simulation moves around."""

from dataclasses import dataclass
from itertools import islice
from math import exp, gcd, log, sqrt
from statistics import NormalDist

from .task import Task

MOST = 600  # more pieces make the simulation slower, not more exact
PER_WORKER = 12  # fewer would round the work of each worker too much


@dataclass(frozen=True, slots=True)
class Piece:
    """Some calls that one worker does one after the other."""

    calls: int
    wait: float  # seconds of all of them
    held: float  # CPU seconds with the GIL
    free: float  # CPU seconds without
    sent: int  # bytes of arguments
    returned: int  # bytes of results


def cut(task: Task, workers: int, multiple_of: int = 1) -> list[Piece]:
    """As many pieces as are useful; each has a multiple of so many calls."""
    most = max(MOST, PER_WORKER * workers)
    size = -(-task.tasks // (most * multiple_of)) * multiple_of
    lengths = iter(relative_lengths(task))
    pieces = []
    while group := list(islice(lengths, size)):
        total = sum(group)
        cpu = task.cpu_seconds * total
        pieces.append(
            Piece(
                calls=len(group),
                wait=task.wait_seconds * total,
                held=cpu * task.gil_share,
                free=cpu * (1 - task.gil_share),
                sent=task.argument_bytes * len(group),
                returned=task.result_bytes * len(group),
            )
        )
    return pieces


def relative_lengths(task: Task) -> list[float]:
    """The length of each call; their mean is 1.

    Without measured lengths they follow a log-normal law of the spread that
    the task states, in an order that mixes short and long.
    """
    n = task.tasks
    if task.lengths:
        mean = sum(task.lengths) / n
        return [one / mean if mean else 1.0 for one in task.lengths]
    if not task.length_spread or n == 1:
        return [1.0] * n
    sigma = sqrt(log(1 + task.length_spread**2))
    normal = NormalDist()
    drawn = [
        exp(sigma * normal.inv_cdf((place + 0.5) / n)) for place in range(n)
    ]
    step = _coprime_near(n * (sqrt(5) - 1) / 2, n)
    mixed = [drawn[place * step % n] for place in range(n)]
    mean = sum(mixed) / n
    return [one / mean for one in mixed]


def _coprime_near(wish: float, n: int) -> int:
    step = max(1, round(wish))
    while gcd(step, n) != 1:
        step += 1
    return step
