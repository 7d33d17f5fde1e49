"""A future is pending, running, then finished; or cancelled while pending."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

LIMIT = 10.0  # seconds


def state(future: Future[str]) -> str:
    """The state, from the three questions that a future answers."""
    if future.cancelled():
        return "cancelled"
    if future.done():
        return "finished"
    return "running" if future.running() else "pending"


def work(started: Event, gate: Event) -> str:
    """Say that we run; return once the gate is open."""
    started.set()
    gate.wait(LIMIT)
    return "result"


def life() -> list[str]:
    """The states of two futures in a pool of one worker."""
    started, gate = Event(), Event()
    seen = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        first = pool.submit(work, started, gate)
        second = pool.submit(work, Event(), gate)
        started.wait(LIMIT)
        seen.append(f"first {state(first)}, second {state(second)}")
        seen.append(f"cancel: {first.cancel()}, {second.cancel()}")
        seen.append(f"first {state(first)}, second {state(second)}")
        gate.set()
        first.result(LIMIT)
        seen.append(f"first {state(first)}, second {state(second)}")
    return seen


if __name__ == "__main__":
    print("\n".join(life()))
