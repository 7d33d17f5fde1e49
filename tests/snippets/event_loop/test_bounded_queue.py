import asyncio

import pytest

from snippets.event_loop.bounded_queue import square_all


@pytest.mark.parametrize("limit", [1, 5])
def test_the_queue_never_exceeds_its_bound(limit):
    """The producer waits while the queue is full."""
    _, most = asyncio.run(square_all(items=50, limit=limit))

    assert most == limit


def test_every_item_is_done_once():
    """`join` returns when all items are processed."""
    done, _ = asyncio.run(square_all(items=50, limit=5))

    assert done == [item * item for item in range(50)]
