"""A timeout ends your waiting, not the work: the task goes on running."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

LIMIT = 10.0  # seconds


def work(started: Event, gate: Event) -> str:
    """Return once the gate is open."""
    started.set()
    gate.wait(LIMIT)
    return "finished after all"


def after_a_timeout() -> list[str]:
    """What is true of a future after `result` has timed out."""
    started, gate, seen = Event(), Event(), list[str]()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work, started, gate)
        started.wait(LIMIT)
        try:
            future.result(timeout=0.01)
        except TimeoutError:
            seen.append(f"timed out; still running: {future.running()}")
        gate.set()
        seen.append(future.result(LIMIT))
    return seen


if __name__ == "__main__":
    print("\n".join(after_a_timeout()))
