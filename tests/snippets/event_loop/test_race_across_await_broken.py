import asyncio

from snippets.event_loop.race_across_await_broken import Account, two_at_once


def test_both_withdrawals_pass_the_test():
    """The balance falls below zero."""
    assert asyncio.run(two_at_once()) == (2, -60)


def test_one_after_the_other_it_works():
    """Without another task in between, the second withdrawal is refused."""

    async def twice():
        account = Account(100)
        return [await account.withdraw(80), await account.withdraw(80)]

    assert asyncio.run(twice()) == [True, False]
