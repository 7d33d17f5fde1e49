"""A client lives on the loop of its first call; on the next, calls hang."""

import asyncio


class Client:
    """Sends calls to a reader task, as many network clients do."""

    def __init__(self) -> None:
        self.calls: asyncio.Queue[asyncio.Future[str]] = asyncio.Queue()
        self.reader: asyncio.Task[None] | None = None

    async def _read(self) -> None:
        while True:
            reply = await self.calls.get()
            reply.set_result("answered")

    async def call(self, limit: float) -> str:
        """Start the reader with the first call; wait for the reply."""
        if self.reader is None:
            self.reader = asyncio.create_task(self._read())
        reply = asyncio.get_running_loop().create_future()
        self.calls.put_nowait(reply)
        try:
            return str(await asyncio.wait_for(reply, limit))
        except TimeoutError:
            return "hangs: the reader ended with the first loop"


def main() -> list[str]:
    """Wrong: each `asyncio.run` is a loop of its own."""
    client = Client()
    return [asyncio.run(client.call(limit)) for limit in (10, 0.1)]


if __name__ == "__main__":
    print(*main(), sep="\n")
