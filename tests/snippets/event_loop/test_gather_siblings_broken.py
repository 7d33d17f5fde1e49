import asyncio

from snippets.event_loop.gather_siblings_broken import main


def test_the_sibling_runs_on():
    """The charge happens after the order has failed."""
    assert asyncio.run(main()) == ["order failed: refused", "card 1 was charged"]
