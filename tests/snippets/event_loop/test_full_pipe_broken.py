import asyncio

from snippets.event_loop import full_pipe_broken
from snippets.event_loop.full_pipe_broken import run


def test_both_wait_for_ever():
    """The program waits for a reader, and its reader waits for the program."""
    assert asyncio.run(run(limit=0.5)) == "wait() hangs"


def test_little_output_hides_the_mistake(monkeypatch):
    """What fits into the pipe does not stop the program."""
    monkeypatch.setattr(full_pipe_broken, "CODE", "print('x')")

    assert asyncio.run(run(limit=50)) == "exit code 0"
