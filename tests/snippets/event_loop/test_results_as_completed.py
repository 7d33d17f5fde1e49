import asyncio
from itertools import permutations

import pytest

from snippets.event_loop.results_as_completed import arrivals


@pytest.mark.parametrize("order", list(permutations("ABC")))
def test_results_come_in_the_order_of_arrival(order):
    """Whatever becomes ready first is handed out first."""
    found = asyncio.run(arrivals(list(order)))

    assert found == list(order)
