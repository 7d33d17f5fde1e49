"""A callback runs once its future is done, in whichever thread did that."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, current_thread

LIMIT = 10.0  # seconds


def work(gate: Event) -> str:
    """Return once the gate is open."""
    gate.wait(LIMIT)
    return "done"


def threads_of_callbacks() -> list[str]:
    """The thread of a callback added before the end, and of one after it."""
    ran_in: list[str] = []

    def note(_: Future[str]) -> None:
        ran_in.append(current_thread().name.partition("_")[0])

    gate = Event()
    with ThreadPoolExecutor(1, thread_name_prefix="worker") as pool:
        future = pool.submit(work, gate)
        future.add_done_callback(note)  # not done yet: the worker calls it
        gate.set()
    future.add_done_callback(note)  # done: we call it ourselves, now
    return ran_in


if __name__ == "__main__":
    print(threads_of_callbacks())
