import asyncio
import gc
import socket
import struct
import sys

import pytest

from snippets.hybrid import tool_calls
from snippets.hybrid.tool_calls import Outcome, call, call_all, main


def serve_and(use):
    """Run a server that answers with the bytes which the "tool" names, and `use` its port."""

    async def answer(reader, writer):
        request = (await reader.readline()).decode().strip()
        what, _, pause = request.partition("|")
        try:
            writer.write(bytes.fromhex(what))
            if pause:
                await reader.read()
        finally:
            writer.close()

    async def run():
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        async with server, asyncio.timeout(50):
            return await use(server.sockets[0].getsockname()[1])

    return asyncio.run(run())


def outcome_of(sent, limit=30.0, pause=False):
    """The outcome when the server sends these bytes."""
    tool = sent.hex() + "|pause" * pause
    outcome = serve_and(lambda port: call(port, tool, limit))
    return outcome.status, outcome.parts


def test_the_four_ends_of_a_call():
    """Completed, timed out, failed, hung up; in the order of the calls."""
    assert asyncio.run(main()) == [
        Outcome("report", "timed out", "", ["page 1"]),
        Outcome("search", "completed", "", ["3 hits", "2 more"]),
        Outcome("convert", "failed", "unknown format", []),
        Outcome("index", "failed", "the server hung up", ["a to k"]),
    ]


@pytest.mark.parametrize("cut", range(len(b"part one\npart two\nend\n")))
def test_a_connection_lost_anywhere(cut):
    """Whole lines that arrived are kept; without the last line the call has failed."""
    sent = b"part one\npart two\nend\n"[:cut]
    whole = ["one", "two"][: sent.count(b"\n")]

    assert outcome_of(sent) == ("failed", whole)


@pytest.mark.parametrize("cut", [0, 12, 21])
def test_a_server_that_falls_silent(cut):
    """The limit ends the call, and the parts that came are there."""
    sent = b"part one\npart two\nend\n"[:cut]
    whole = ["one", "two"][: sent.count(b"\n")]

    assert outcome_of(sent, limit=1.0, pause=True) == ("timed out", whole)


@pytest.mark.parametrize("sent", [b"\xff\n", b"x" * 100_000])
def test_bad_data_is_a_failure(sent):
    """No text, or a line without an end: the call fails, and no other with it."""
    status, _ = outcome_of(sent)

    assert status == "failed"


def test_a_reset_is_a_failure_and_no_more():
    """Nothing is left over for asyncio to complain about; free-threaded builds would."""
    complaints = []

    async def reset(reader, writer):
        await reader.read(1)
        linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        connection = writer.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        writer.transport.abort()

    async def run():
        asyncio.get_running_loop().set_exception_handler(lambda _, one: complaints.append(one))
        server = await asyncio.start_server(reset, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, asyncio.timeout(50):
            found = await call_all(port, [("search", 30.0)] * 50, at_once=10)
        gc.collect()
        return {outcome.status for outcome in found}

    assert (asyncio.run(run()), complaints) == ({"failed"}, [])


def test_nobody_listens():
    """A refused connection is a failure of that call."""

    async def refused():
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        return await call(port, "search", 30)

    assert asyncio.run(refused()).status == "failed"


@pytest.mark.parametrize("at_once", [1, 3, 20])
def test_never_more_calls_than_allowed(monkeypatch, at_once):
    """Calls wait for a free slot, and their limit starts when they have one."""
    now = []
    most = []

    async def call(port, tool, limit):
        now.append(tool)
        most.append(len(now))
        for _ in range(5):
            await asyncio.sleep(0)
        now.remove(tool)
        return Outcome(tool)

    monkeypatch.setattr(tool_calls, "call", call)
    asyncio.run(call_all(0, [(str(n), 1) for n in range(20)], at_once))

    assert max(most) == at_once


def test_a_bug_is_not_hidden(monkeypatch):
    """An error that is not the tool's ends the whole run."""

    async def talk(port, tool, parts):
        raise KeyError(tool)

    monkeypatch.setattr(tool_calls, "talk", talk)

    with pytest.raises(ExceptionGroup):
        asyncio.run(call_all(0, [("search", 1)], at_once=1))
