"""One loop for all calls of a client: a `Runner` holds it open."""

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
    """Both calls run on the loop of the `Runner`."""
    client = Client()
    with asyncio.Runner() as runner:
        return [runner.run(client.call(limit=10)) for _ in range(2)]


if __name__ == "__main__":
    print(*main(), sep="\n")
