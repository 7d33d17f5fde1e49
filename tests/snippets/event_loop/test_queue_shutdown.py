import asyncio

from snippets.event_loop.queue_shutdown import main
from tests.snippets.needs import requires

pytestmark = requires("event_loop/queue_shutdown")


def test_no_item_is_lost():
    """`shutdown` lets the workers empty the queue first."""
    done, _ = asyncio.run(main(items=20))

    assert done == list(range(20))


def test_every_worker_hears_of_the_end():
    """Each worker's `get` raises QueueShutDown."""
    _, log = asyncio.run(main(items=20))

    assert log == ["worker 1: no more items", "worker 2: no more items"]
