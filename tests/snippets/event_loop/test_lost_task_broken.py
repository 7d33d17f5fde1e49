import asyncio

from snippets.event_loop.lost_task_broken import main


def test_a_collected_task_never_ends():
    """The collector destroys the waiting task, and nothing is written."""
    assert asyncio.run(main()) == ["Task was destroyed but it is pending!"]


def test_without_the_collector_it_works():
    """As long as nothing collects it, the mistake does not show."""
    assert asyncio.run(main(pause=lambda: None)) == ["audit written"]
