import asyncio

from snippets.event_loop.race_across_await_fixed import Account, two_at_once


def test_one_withdrawal_is_refused():
    """The second task sees what the first one left."""
    assert asyncio.run(two_at_once()) == (1, 20)


def test_the_other_task_is_kept_out():
    """While one task is between test and change, the other waits for the lock."""

    async def lock_is_held():
        account = Account(100)
        task = asyncio.create_task(account.withdraw(80))
        await asyncio.sleep(0)
        held = account.lock.locked()
        await task
        return held

    assert asyncio.run(lock_is_held())
