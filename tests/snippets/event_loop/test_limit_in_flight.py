import asyncio

import pytest

from snippets.event_loop.limit_in_flight import Server, fetch_all


@pytest.mark.parametrize(("limit", "most"), [(1, 1), (3, 3), (100, 10)])
def test_never_more_than_the_limit_at_once(limit, most):
    """The server sees as many calls at once as the limit allows."""
    server = Server()
    asyncio.run(fetch_all(server, range(10), limit))

    assert server.most == most


def test_results_keep_their_order():
    """The pages come back in the order in which they were asked for."""
    pages = asyncio.run(fetch_all(Server(), range(10), 3))

    assert pages == [page * 10 for page in range(10)]
