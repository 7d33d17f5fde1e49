"""Three futures of a pool with one worker: a result, an error, a cancelling.

Each state begins at the stamp of whoever changed it: `submit` returned, the
task began, the callback ran that `add_done_callback` had added.
"""

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from time import perf_counter_ns as now

from .recorder import LIMIT_SECONDS, Lane, Recording

TASK_SECONDS = 0.04  # that a task waits, as for an answer
AFTER_SECONDS = 0.012  # from one thing to the next, so that both can be seen


def record(
    task: float = TASK_SECONDS, after: float = AFTER_SECONDS
) -> Recording:
    """Submit three tasks, try to cancel two, wait for the others."""
    lanes = [Lane("future 1"), Lane("future 2"), Lane("future 3")]
    story = Story(lanes)
    with ThreadPoolExecutor(1) as pool:
        first = story.submit(pool, 0, task)
        second = story.submit(pool, 1, task, ValueError("no answer"))
        third = story.submit(pool, 2, task)
        story.began[0].wait(LIMIT_SECONDS)
        time.sleep(after)
        story.cancel(0, first)
        story.cancel(2, third)
        first.result(LIMIT_SECONDS)
        second.exception(LIMIT_SECONDS)
    time.sleep(after)
    story.close(now())
    return Recording(lanes, story.moments)


class Story:
    """Notes what happens to the futures, and when."""

    def __init__(self, lanes: list[Lane]) -> None:
        self.lanes = lanes
        self.moments: list[tuple[int, int, str]] = []
        self.began = [threading.Event() for _ in lanes]
        self.since = [0 for _ in lanes]  # the stamp of the last change
        self.state = ["pending" for _ in lanes]

    def submit(
        self,
        pool: ThreadPoolExecutor,
        number: int,
        seconds: float,
        problem: Exception | None = None,
    ) -> Future[int]:
        """Submit a task; its future is pending until the task begins."""
        self.since[number] = now()
        future = pool.submit(self.run, number, seconds, problem)
        future.add_done_callback(lambda done: self.done(number, done))
        return future

    def run(
        self, number: int, seconds: float, problem: Exception | None
    ) -> int:
        """The task: wait, then return or raise."""
        self.turn(number, "running")
        self.began[number].set()
        time.sleep(seconds)
        if problem:
            raise problem
        return number

    def cancel(self, number: int, future: Future[int]) -> None:
        """Try to cancel, and note the answer."""
        at = now()
        self.moments.append((at, number, f"cancel(): {future.cancel()}"))

    def done(self, number: int, future: Future[int]) -> None:
        """The callback: the future has ended, one way or another."""
        if future.cancelled():
            self.note(number, "callback: cancelled")
            self.turn(number, "cancelled")
            return
        problem = future.exception()
        said = type(problem).__name__ if problem else "result"
        self.note(number, f"callback: {said}")
        self.turn(number, "finished")

    def note(self, number: int, what: str) -> None:
        """That happened now."""
        self.moments.append((now(), number, what))

    def turn(self, number: int, state: str) -> None:
        """From now on the future is in that state."""
        at = now()
        self.lanes[number].add(self.since[number], at, self.state[number])
        self.since[number], self.state[number] = at, state

    def close(self, at: int) -> None:
        """The last state of each lasts until the end of the picture."""
        for number, lane in enumerate(self.lanes):
            lane.add(self.since[number], at, self.state[number])
