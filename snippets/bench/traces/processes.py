"""Two processes that compute, from the same moment on."""

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier

from .recorder import (
    GRAIN_NS,
    LIMIT_SECONDS,
    Lane,
    Recording,
    compute,
    steps_for,
)

WORK_NS = 80_000_000  # of each process


def record(work: int = WORK_NS) -> Recording:
    """Start both at a barrier and let each do its work."""
    steps = steps_for(GRAIN_NS)
    barrier = multiprocessing.Barrier(2)
    lanes = [Lane("process 1"), Lane("process 2")]
    pipes = [multiprocessing.Pipe(duplex=False) for _ in lanes]
    processes = [
        multiprocessing.Process(target=run, args=(barrier, work, steps, end))
        for _, end in pipes
    ]
    for process in processes:
        process.start()
    for lane, (answers, end) in zip(lanes, pipes, strict=True):
        end.close()  # the child has its own: if it dies, `recv` says so
        with answers:
            lane.worked(answers.recv())
    for process in processes:
        process.join(LIMIT_SECONDS)
        process.close()
    return Recording(lanes)


def run(barrier: Barrier, work: int, steps: int, answers: Connection) -> None:
    """What each process does: warm up, meet the other, work, send stamps."""
    compute(GRAIN_NS, steps)
    barrier.wait(LIMIT_SECONDS)
    answers.send(compute(work, steps))
    answers.close()
