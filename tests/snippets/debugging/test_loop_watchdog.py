"""Tests of snippets/debugging/loop_watchdog.py."""

import asyncio
import threading

from snippets.debugging.loop_watchdog import LIMIT, main, watched


def test_the_watchdog_names_what_blocks():
    """The stack is that of the loop's thread while it stands still."""
    assert asyncio.run(main()) == ["main", "parse"]


def test_a_loop_that_answers_is_not_reported():
    """Awaiting is no standstill."""
    reports: list[object] = []

    async def wait() -> None:
        async with watched(LIMIT, reports.append):
            await asyncio.sleep(0)

    asyncio.run(wait())

    assert reports == []


def test_the_watchdog_leaves_with_the_block():
    """No thread is left behind."""
    asyncio.run(main())

    assert [one.name for one in threading.enumerate() if one.name == "watchdog"] == []
