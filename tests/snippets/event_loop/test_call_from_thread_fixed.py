import asyncio

from snippets.event_loop.call_from_thread_fixed import main


def test_the_loop_waits_for_its_thread():
    """However late the thread asks, the loop still runs."""
    assert asyncio.run(main()) == ["the answer"]
