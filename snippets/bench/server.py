"""The HTTP server that is asked: in a process of its own, with set latency.

    python -m snippets.bench.server --latency 0.02

It prints its port as one line of JSON and serves until it is killed. Pages
are under /page/N; /cpu answers with the CPU seconds that it has used; /page/-N
answers once N requests for it are open, or 503 if they do not come.
"""

import argparse
import asyncio
import json
import time

from . import open_files
from .client import HOST, LIMIT_SECONDS
from .pages import page

BACKLOG = 8192  # as many connections may wait to be accepted


class Together:
    """Holds requests until as many are open as were announced."""

    def __init__(self) -> None:
        self._barriers: dict[int, asyncio.Barrier] = {}

    async def wait(self, count: int) -> str:
        """Wait for `count` requests; TimeoutError if they do not come."""
        if count not in self._barriers:
            self._barriers[count] = asyncio.Barrier(count)
        async with asyncio.timeout(LIMIT_SECONDS / 2):
            await self._barriers[count].wait()
        return f"together {count}"


async def answer(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    latency: float,
    together: Together,
) -> None:
    """Serve one connection: read one request, wait, send one answer."""
    try:
        asked = await reader.readuntil(b"\r\n\r\n")
        path = asked.split(b" ", 2)[1].decode()
        number = 0 if path == "/cpu" else int(path.rpartition("/")[2])
        if path == "/cpu":
            content = repr(time.process_time())
        elif number < 0:
            content = await together.wait(-number)
        else:
            await asyncio.sleep(latency)
            content = page(number)
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        writer.write(content.encode())
        await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # the client has gone
    except (TimeoutError, asyncio.BrokenBarrierError):
        writer.write(b"HTTP/1.1 503 Too few requests came\r\n\r\n")
    finally:
        writer.close()


async def serve(latency: float) -> None:
    """Listen on a free port of the loopback interface and say which."""
    together = Together()
    server = await asyncio.start_server(
        lambda reader, writer: answer(reader, writer, latency, together),
        HOST,
        0,
        backlog=BACKLOG,
    )
    port = server.sockets[0].getsockname()[1]
    print(json.dumps({"port": port}), flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    open_files.allow_many()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--latency", type=float, default=0.02, help="seconds")
    asyncio.run(serve(parser.parse_args().latency))
