"""Tests of snippets/debugging/hung_loop.py."""

import asyncio

from snippets.debugging import hung_loop


def test_a_message_frees_the_loop():
    """`receive` gives no control back before it has one."""
    hung_loop.inbox.put("hello")

    assert asyncio.run(hung_loop.receive()) == "hello"


def test_nothing_else_runs_meanwhile(monkeypatch):
    """A task that was ready first gets its turn only afterwards."""
    ran: list[str] = []

    class Inbox:
        """Looks at what has run while the loop waits."""

        def get(self) -> str:
            ran.append("message")
            return "hello"

    monkeypatch.setattr(hung_loop, "inbox", Inbox())

    async def main() -> None:
        receiving = asyncio.create_task(hung_loop.receive())
        asyncio.get_running_loop().call_soon(ran.append, "other")
        await receiving

    asyncio.run(main())

    assert ran == ["message", "other"]


def test_the_server_begins_with_both():
    """A message lets `receive` end; `beat` goes on until the group is cancelled."""
    hung_loop.inbox.put("hello")

    async def main() -> set[str]:
        serving = asyncio.create_task(hung_loop.serve())
        for _ in range(5):
            await asyncio.sleep(0)
        names = {task.get_name() for task in asyncio.all_tasks()}
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        return names

    assert "beat" in asyncio.run(main())
