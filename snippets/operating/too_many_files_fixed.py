"""A semaphore keeps the connections below the limit of open files.

Requires: POSIX
"""

import asyncio
import errno
import resource
import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def file_limit(most: int) -> Iterator[None]:
    """Lower the limit of this process for a while."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def fetch(port: int) -> str:
    """Connect, wait for a slow answer, close."""
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    await asyncio.sleep(0.02)
    writer.close()
    await writer.wait_closed()
    return "answered"


async def fetch_all(port: int, count: int, at_once: int = 20) -> set[str]:
    """The different outcomes."""
    slots = asyncio.Semaphore(at_once)

    async def one() -> str:
        async with slots:
            return await fetch(port)

    tasks = [one() for _ in range(count)]
    return set(await asyncio.gather(*tasks))


def outcomes() -> list[str]:
    """A hundred connections, with room for some forty more files."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as server:
        room = server.fileno() + 40
        with file_limit(room):
            port = server.getsockname()[1]
            return sorted(asyncio.run(fetch_all(port, 100)))


if __name__ == "__main__":
    print(*outcomes(), sep="\n")
