import asyncio

from snippets.event_loop import lost_task_fixed
from snippets.event_loop.lost_task_fixed import main


def test_a_kept_task_survives_the_collector():
    """The set refers to the task while it waits."""
    assert asyncio.run(main()) == ["audit written"]


def test_the_set_forgets_what_is_done():
    """A task that is done is removed from the set."""
    asyncio.run(main())

    assert lost_task_fixed.background == set()
