import asyncio

from snippets.event_loop.blocking_call_fixed import main


def test_the_loop_runs_on():
    """The other task has its turn while a thread makes the blocking call."""
    assert asyncio.run(main(patience=30)) == "other tasks ran meanwhile"
