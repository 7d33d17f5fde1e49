"""No test leaves a thread, a process or a block of shared memory behind."""

import gc
import multiprocessing
import threading
from pathlib import Path

import pytest

SHARED_MEMORY = Path("/dev/shm")  # where Linux shows the blocks
GRACE_SECONDS = 5.0


@pytest.fixture(autouse=True)
def nothing_is_left_behind():
    """What was there before the test is all that is there after it."""
    threads, blocks = set(threading.enumerate()), _blocks()
    yield
    gc.collect()
    for thread in set(threading.enumerate()) - threads:
        thread.join(GRACE_SECONDS)
    for process in multiprocessing.active_children():
        process.join(GRACE_SECONDS)
    left = [
        *(thread.name for thread in set(threading.enumerate()) - threads),
        *(process.name for process in multiprocessing.active_children()),
        *(_blocks() - blocks),
    ]
    assert left == []


def _blocks() -> set[str]:
    found = SHARED_MEMORY.glob("psm_*") if SHARED_MEMORY.is_dir() else []
    return {path.name for path in found}
