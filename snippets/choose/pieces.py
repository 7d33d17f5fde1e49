"""Cuts a task into the pieces that the simulation moves around."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp, gcd, log, sqrt
from statistics import NormalDist

from .task import Task

MOST = 600  # more pieces make the simulation slower, not more exact
PER_WORKER = 12  # fewer would round the work of each worker too much
MOST_FOR_MANY = 3072  # of hundreds of workers, which have fewer each
MOST_DRAWN = 10_000  # lengths; more calls repeat them


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
    for_each = min(PER_WORKER * workers, MOST_FOR_MANY)
    most = max(MOST, for_each, 2 * workers)
    size = -(-task.tasks // (most * multiple_of)) * multiple_of
    until = list(accumulate(relative_lengths(task), initial=0.0))

    def before(call: int) -> float:
        """The lengths of all calls before this one, together."""
        rounds, left = divmod(call, len(until) - 1)
        return rounds * until[-1] + until[left]

    pieces = []
    for first in range(0, task.tasks, size):
        end = min(first + size, task.tasks)
        total = before(end) - before(first)
        cpu = task.cpu_seconds * total
        pieces.append(
            Piece(
                calls=end - first,
                wait=task.wait_seconds * total,
                held=cpu * task.gil_share,
                free=cpu * (1 - task.gil_share),
                sent=task.argument_bytes * (end - first),
                returned=task.result_bytes * (end - first),
            )
        )
    return pieces


def relative_lengths(task: Task) -> Sequence[float]:
    """The lengths of the calls, which repeat after the last; their mean is 1.

    Without measured lengths they follow a log-normal law of the spread that
    the task states, in an order that mixes short and long.
    """
    if task.lengths:
        mean = sum(task.lengths) / task.tasks
        return [one / mean if mean else 1.0 for one in task.lengths]
    if not task.length_spread or task.tasks == 1:
        return (1.0,)
    return _drawn(min(task.tasks, MOST_DRAWN), task.length_spread)


@lru_cache(maxsize=4)
def _drawn(n: int, spread: float) -> tuple[float, ...]:
    sigma = sqrt(log(1 + spread**2))
    normal = NormalDist()
    drawn = [
        exp(sigma * normal.inv_cdf((place + 0.5) / n)) for place in range(n)
    ]
    step = _coprime_near(n * (sqrt(5) - 1) / 2, n)
    mixed = [drawn[place * step % n] for place in range(n)]
    mean = sum(mixed) / n
    return tuple(one / mean for one in mixed)


def _coprime_near(wish: float, n: int) -> int:
    step = max(1, round(wish))
    while gcd(step, n) != 1:
        step += 1
    return step
