"""Tests of snippets/debugging/tasks_on_signal.py."""

import asyncio
import io
import os
import queue
import re
import signal
import threading

import pytest

from snippets.debugging.tasks_on_signal import list_tasks_on, main
from tests.snippets.needs import requires

pytestmark = requires("debugging/tasks_on_signal")


@pytest.fixture(autouse=True)
def handler_put_back():
    """Leave SIGUSR1 as it was."""
    before = signal.getsignal(signal.SIGUSR1)
    yield
    signal.signal(signal.SIGUSR1, before)


def test_each_task_tells_where_it_waits():
    """The thread, then the tasks by name, each with its function."""
    file = io.StringIO()
    asyncio.run(main(file))

    assert re.sub(r":\d+|-\d+", "", file.getvalue()).splitlines() == [
        "the thread: main", "Task: main", "fetch 1: fetch",
    ]  # fmt: skip


def test_a_loop_that_is_blocked_answers_too():
    """The handler runs while the main thread waits in C code, and names what blocks it."""
    file = io.StringIO()
    inbox: queue.SimpleQueue[str] = queue.SimpleQueue()

    class Answered(io.StringIO):
        """Ends the standstill once the last line is written."""

        def write(self, text: str) -> int:
            """Keep the text."""
            if "Task-" in text:
                inbox.put("go on")
            file.write(text)
            return len(text)

    def receive() -> str:
        threading.Timer(0.05, os.kill, [os.getpid(), signal.SIGUSR1]).start()
        return inbox.get(timeout=30)

    async def hang() -> str:
        list_tasks_on(signal.SIGUSR1, Answered())
        return receive()

    asyncio.run(hang())

    assert file.getvalue().startswith("the thread: receive:")
