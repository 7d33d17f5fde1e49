import asyncio

from snippets.event_loop.shield_a_step import main


def test_the_step_ends_and_then_the_task():
    """`save` is cancelled, but not before the step is committed."""
    assert asyncio.run(main()) == [
        "save is cancelled, the step runs on",
        "committed",
        "save has ended, cancelled: True",
    ]
