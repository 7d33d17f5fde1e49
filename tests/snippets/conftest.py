"""No test leaves a thread, a process or a block of shared memory behind."""

import gc
import multiprocessing
import threading
import time
from multiprocessing.shared_memory import SharedMemory

import pytest

GRACE_SECONDS = 5.0


def pytest_configure(config: pytest.Config) -> None:
    """Describe the markers of pytest-run-parallel, which is not always loaded."""
    config.addinivalue_line("markers", "thread_unsafe(reason): not for several threads")
    config.addinivalue_line("markers", "iterations(n): how often to run it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that is not for several threads runs in the main thread, once."""
    for item in items:
        if item.get_closest_marker("thread_unsafe"):
            item.add_marker(pytest.mark.iterations(1))


def pytest_collection_finish() -> None:
    """What pytest itself holds is no test's garbage."""
    _collect()


def _collect() -> None:
    """Collect what is new; what is left is not looked at again, which would be 40 ms a test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_is_left_behind():
    """What was there before the test is all that is there after it.

    The fixture `monkeypatch` is not used here: pytest-run-parallel runs no test that has it.
    """
    threads = set(threading.enumerate())
    with pytest.MonkeyPatch.context() as patch:
        blocks = _note_new_blocks(patch)
        yield
    _collect()
    for thread in set(threading.enumerate()) - threads:
        _join(thread)
    for process in multiprocessing.active_children():
        process.join(GRACE_SECONDS)
    left = [
        *(thread.name for thread in set(threading.enumerate()) - threads),
        *(process.name for process in multiprocessing.active_children()),
        *(name for name in blocks if _exists(name)),
    ]
    assert left == []


def _join(thread: threading.Thread) -> None:
    """Wait for a thread that may not even have begun, if another one starts it right now."""
    end = time.monotonic() + GRACE_SECONDS
    while time.monotonic() < end:
        try:
            return thread.join(GRACE_SECONDS)
        except RuntimeError:
            time.sleep(0.001)
    return None


def _note_new_blocks(patch: pytest.MonkeyPatch) -> list[str]:
    """The names of the blocks of shared memory that this process opens from now on."""
    names: list[str] = []
    real = SharedMemory.__init__

    def opened(self, *words, **options):
        real(self, *words, **options)
        names.append(self.name)

    patch.setattr(SharedMemory, "__init__", opened)
    return names


def _exists(name: str) -> bool:
    try:
        SharedMemory(name).close()
    except FileNotFoundError:
        return False
    return True
