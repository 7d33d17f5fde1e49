"""`wait` returns at the first result, at the first error, or after all."""

from concurrent.futures import (
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    ThreadPoolExecutor,
    wait,
)
from threading import Event

LIMIT = 10.0  # seconds


def answer(gate: Event, *, fail: bool) -> str:
    """Answer, or fail, once the gate is open."""
    if not gate.wait(LIMIT):
        raise TimeoutError("the gate stayed closed")
    if fail:
        raise LookupError("no such page")
    return "answer"


def done_and_pending(return_when: str, *, fail: bool) -> tuple[int, int]:
    """How many futures are done, and how many not, when `wait` returns."""
    open_gate, closed_gate = Event(), Event()
    open_gate.set()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [
            pool.submit(answer, open_gate, fail=fail),
            pool.submit(answer, closed_gate, fail=False),
        ]
        done, pending = wait(futures, LIMIT, return_when)
        counts = len(done), len(pending)
        closed_gate.set()
    return counts


if __name__ == "__main__":
    for name in (FIRST_COMPLETED, FIRST_EXCEPTION):
        done, pending = done_and_pending(name, fail=True)
        print(f"{name}: {done} done, {pending} pending")
