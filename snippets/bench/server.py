"""The HTTP server that is asked: in a process of its own, with set latency.

    python -m snippets.bench.server --latency 0.02

It prints its port as one line of JSON and serves until it is killed. Pages
are under /page/N; /cpu answers with the CPU seconds that it has used.
"""

import argparse
import asyncio
import json
import time

from .client import HOST
from .pages import page

BACKLOG = 8192  # as many connections may wait to be accepted


async def answer(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    latency: float,
) -> None:
    """Serve one connection: read one request, wait, send one answer."""
    try:
        asked = await reader.readuntil(b"\r\n\r\n")
        path = asked.split(b" ", 2)[1].decode()
        if path == "/cpu":
            content = repr(time.process_time())
        else:
            await asyncio.sleep(latency)
            content = page(int(path.rpartition("/")[2]))
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        writer.write(content.encode())
        await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # the client has gone
    finally:
        writer.close()


async def serve(latency: float) -> None:
    """Listen on a free port of the loopback interface and say which."""
    server = await asyncio.start_server(
        lambda reader, writer: answer(reader, writer, latency),
        HOST,
        0,
        backlog=BACKLOG,
    )
    port = server.sockets[0].getsockname()[1]
    print(json.dumps({"port": port}), flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--latency", type=float, default=0.02, help="seconds")
    asyncio.run(serve(parser.parse_args().latency))
