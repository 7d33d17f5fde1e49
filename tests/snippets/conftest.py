"""No test leaves a thread, a process or a block of shared memory behind."""

import gc
import multiprocessing
import threading
from multiprocessing.shared_memory import SharedMemory

import pytest

GRACE_SECONDS = 5.0


@pytest.fixture(autouse=True)
def nothing_is_left_behind(monkeypatch):
    """What was there before the test is all that is there after it."""
    threads, blocks = set(threading.enumerate()), _note_new_blocks(monkeypatch)
    yield
    gc.collect()
    for thread in set(threading.enumerate()) - threads:
        thread.join(GRACE_SECONDS)
    for process in multiprocessing.active_children():
        process.join(GRACE_SECONDS)
    left = [
        *(thread.name for thread in set(threading.enumerate()) - threads),
        *(process.name for process in multiprocessing.active_children()),
        *(name for name in blocks if _exists(name)),
    ]
    assert left == []


def _note_new_blocks(monkeypatch) -> list[str]:
    """The names of the blocks of shared memory that this process opens from now on."""
    names: list[str] = []
    real = SharedMemory.__init__

    def opened(self, *words, **options):
        real(self, *words, **options)
        names.append(self.name)

    monkeypatch.setattr(SharedMemory, "__init__", opened)
    return names


def _exists(name: str) -> bool:
    try:
        SharedMemory(name).close()
    except FileNotFoundError:
        return False
    return True
