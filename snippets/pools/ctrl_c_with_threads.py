"""On Ctrl-C, cancel what has not begun and tell what runs to end."""

import signal
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Semaphore

LIMIT = 10.0  # seconds


def job(begun: Semaphore, stop: Event) -> str:
    """Work that asks, between its steps, whether it is still wanted."""
    begun.release()
    return "told to end" if stop.wait(LIMIT) else "done"


def state(call: "Future[str]") -> str:
    """What became of one call."""
    return "cancelled" if call.cancelled() else call.result(LIMIT)


def run(jobs: int, workers: int, meanwhile: Callable[[], object]) -> list[str]:
    """What becomes of each job if Ctrl-C comes once all workers are busy."""
    begun, stop = Semaphore(0), Event()
    with ThreadPoolExecutor(workers) as pool:
        calls = [pool.submit(job, begun, stop) for _ in range(jobs)]
        try:
            for _ in range(workers):
                begun.acquire(timeout=LIMIT)
            meanwhile()
            for call in calls:
                call.result(LIMIT)
        except KeyboardInterrupt:  # without this, `with` waits for all jobs
            pool.shutdown(wait=False, cancel_futures=True)
            stop.set()
    return [state(call) for call in calls]


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # for `... &`
    print(*run(5, 2, lambda: signal.raise_signal(signal.SIGINT)), sep="\n")
