import asyncio

from snippets.hybrid.pool_in_coroutine_broken import main


def test_the_loop_stands_still():
    """No other task runs while `with` joins the pool's threads."""
    assert asyncio.run(main(patience=0.02)) == "the loop stood still"
