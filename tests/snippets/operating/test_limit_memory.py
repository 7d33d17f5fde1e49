"""Tests of snippets/operating/limit_memory.py."""

import pytest

from snippets.operating import limit_memory as module
from snippets.operating.limit_memory import GIB, attempts, work
from tests.snippets.needs import requires

pytestmark = requires("operating/limit_memory")


def test_the_worker_survives():
    """The task that is too large fails, and the worker does the next one."""
    assert attempts([10, 16 * GIB, 20], most=3 * GIB) == [
        "done with 10 bytes",
        "too large for this worker",
        "done with 20 bytes",
    ]


@pytest.mark.parametrize(
    ("error", "said"), [(None, "done with 3 bytes"), (MemoryError, "too large for this worker")]
)
def test_what_a_task_says(monkeypatch, error, said):
    """A task that fails for lack of memory says so."""

    def allocate(size):
        if error:
            raise error
        return b"x" * size

    monkeypatch.setattr(module, "bytearray", allocate, raising=False)

    assert work(3) == said
