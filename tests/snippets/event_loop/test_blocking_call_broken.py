import asyncio

from snippets.event_loop.blocking_call_broken import main


def test_no_other_task_runs():
    """The other task has no turn before the blocking call returns."""
    assert asyncio.run(main(patience=0.01)) == "no other task ran"
