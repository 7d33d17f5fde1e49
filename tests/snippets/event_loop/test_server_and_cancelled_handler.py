"""What docs/patterns/asyncio-programs.md says of a handler that does not close its writer."""

import asyncio
import sys

HANGS = sys.version_info[:3] == (3, 12, 1)


async def leave_the_server():
    """Cancel a handler that has not closed its writer, and wait for the server's end."""
    handlers, writers, arrived = [], [], asyncio.Event()

    async def handle(_, writer):
        handlers.append(asyncio.current_task())
        writers.append(writer)
        arrived.set()
        await asyncio.Event().wait()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await arrived.wait()
    # On 3.11 and 3.12.1 the end of such a handler is reported as an error.
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    handlers[0].cancel()
    await asyncio.wait(handlers)
    server.close()
    waiting = asyncio.create_task(server.wait_closed())
    _, late = await asyncio.wait({waiting}, timeout=0.5 if HANGS else 30)
    for one in (writer, *writers):
        one.close()
        await one.wait_closed()
    await waiting
    return "hangs" if late else "ends"


def test_the_wait_for_the_server_hangs_on_one_release_only():
    """It is 3.12.1, the first release that waits at all."""
    assert asyncio.run(leave_the_server()) == ("hangs" if HANGS else "ends")
