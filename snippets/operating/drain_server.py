"""On SIGTERM idle connections end at once, busy ones after their answer.

A second signal, or the end of the grace period, cancels what is left.
Requires: POSIX
"""

import asyncio
import signal
from collections.abc import Awaitable, Callable


class Server:
    """Lines in, lines out; a connection stays open between its requests."""

    def __init__(
        self, answer: Callable[[bytes], Awaitable[bytes]], grace: float
    ) -> None:
        self.answer, self.grace = answer, grace
        self.port: asyncio.Future[int] = asyncio.Future()
        self.draining = asyncio.Event()
        self.connections: set[asyncio.Task[None]] = set()
        self.idle: set[asyncio.Task[None]] = set()

    def on_signal(self) -> None:
        """The first one drains, the second one ends."""
        if self.draining.is_set():
            self.cut_off()
        self.draining.set()

    def cut_off(self) -> None:
        """Cancel whatever is still under way."""
        for task in self.connections:
            task.cancel()

    async def run(self) -> int:
        """Serve until a signal comes; how many answers were cut off."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.on_signal)
        server = await asyncio.start_server(self.connected, "127.0.0.1", 0)
        self.port.set_result(server.sockets[0].getsockname()[1])
        await self.draining.wait()
        for listener in server.sockets:
            loop.remove_reader(listener.fileno())  # accept nothing new
        await asyncio.sleep(0)  # what was accepted before becomes
        await asyncio.sleep(0)  # a connection within these two turns
        server.close()
        idle, busy = set(self.idle), self.connections - self.idle
        for task in idle:
            task.cancel()
        loop.call_later(self.grace, self.cut_off)
        await asyncio.gather(*idle, return_exceptions=True)
        ends = await asyncio.gather(*busy, return_exceptions=True)
        return sum(isinstance(end, asyncio.CancelledError) for end in ends)

    def connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Keep hold of the task, to wait for it or to cancel it."""
        task = asyncio.create_task(self.talk(reader, writer))
        self.connections.add(task)
        task.add_done_callback(self.connections.discard)

    async def talk(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Answer until the client has enough, or until we drain."""
        task = asyncio.current_task()
        assert task is not None
        try:
            while not self.draining.is_set():
                self.idle.add(task)
                line = await reader.readline()  # may be cancelled here
                self.idle.remove(task)
                if not line:
                    break
                writer.write(await self.answer(line))
                await writer.drain()
        finally:
            self.idle.discard(task)
            writer.close()


async def main(grace: float) -> list[str]:
    """The signal comes while two answers are prepared, and one is done."""
    busy = asyncio.Barrier(3)

    async def answer(question: bytes) -> bytes:
        if question != b"idle\n":
            await busy.wait()
            await server.draining.wait()
        if question == b"slow\n":
            await asyncio.sleep(3600)
        return question

    async def ask(name: str) -> str:
        port = await server.port
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"{name}\n".encode())
        if name == "idle":
            await reader.readline()
            await busy.wait()
            signal.raise_signal(signal.SIGTERM)
        rest = await reader.read()  # until the server closes
        writer.close()
        return f"{name}: {rest.decode().strip() or 'closed without a word'}"

    server = Server(answer, grace)
    async with asyncio.TaskGroup() as group:
        serving = group.create_task(server.run())
        names = ("idle", "quick", "slow")
        clients = [group.create_task(ask(name)) for name in names]
    cut = f"cut off: {serving.result()}"
    return [*(client.result() for client in clients), cut]


if __name__ == "__main__":
    print(*asyncio.run(main(grace=0.2)), sep="\n")
