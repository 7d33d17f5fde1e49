import asyncio

from snippets.event_loop import full_pipe_fixed
from snippets.event_loop.full_pipe_fixed import run


def test_all_output_is_read():
    """A million characters and the end of the line."""
    assert asyncio.run(run(limit=50)) == "exit code 0; 1000001 bytes read"


def test_a_slow_program_is_killed(monkeypatch):
    """When time is up, the program ends."""
    monkeypatch.setattr(full_pipe_fixed, "CODE", "import time; time.sleep(3600)")

    assert asyncio.run(run(limit=0.1)) == "too slow"
