"""`submit` returns a future at once; `result` waits until the call is done."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

LIMIT = 10.0  # seconds


def wait_for(gate: Event) -> str:
    """Return only once the gate is open."""
    if not gate.wait(LIMIT):
        raise TimeoutError("nobody opened the gate")
    return "through"


def done_before_and_after() -> tuple[bool, str, bool]:
    """Whether the future is done before and after, and its result between."""
    gate = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(wait_for, gate)
        before = future.done()  # the call waits, we do not
        gate.set()
        result = future.result(LIMIT)  # now we wait
        return before, result, future.done()


if __name__ == "__main__":
    before, result, after = done_before_and_after()
    print("done before the gate opens:", before)
    print("result:", result)
    print("done after result():", after)
