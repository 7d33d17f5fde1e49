import asyncio

import pytest

from snippets.event_loop.line_server import ask, main, shout


def test_each_client_gets_its_own_answer():
    """Two clients at once, and no line goes to the wrong one."""
    assert asyncio.run(main()) == [["TO BE", "OR NOT"], ["QUIET PLEASE"]]


@pytest.mark.parametrize("lines", [[], ["x" * 60_000], [str(n) for n in range(2000)]])
def test_lines_of_every_size(lines):
    """No line, one long line, many short ones."""

    async def exchange():
        server = await asyncio.start_server(shout, "127.0.0.1", 0)
        async with server, asyncio.timeout(30):
            return await ask(server.sockets[0].getsockname()[1], lines)

    assert asyncio.run(exchange()) == [line.upper() for line in lines]
