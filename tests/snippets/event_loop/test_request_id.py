import asyncio

from snippets.event_loop.request_id import main


def test_each_task_keeps_its_own_name():
    """Two requests at once, and each sees its own name everywhere."""
    assert asyncio.run(main()) == [
        f"{name}: {what}" for name in "AB" for what in ("done", "queries", "queries")
    ]
