"""Tests of snippets/operating/drain_server.py."""

import asyncio
import os
import signal

import pytest

from snippets.operating.drain_server import Server, main
from tests.snippets.needs import requires

pytestmark = requires("operating/drain_server")

LIMIT = 30.0  # seconds


def test_idle_busy_and_slow_connections():
    """The idle one is closed at once, the busy one has its answer, the slow one is cut off."""
    assert asyncio.run(main(grace=0.05)) == [
        "idle: closed without a word",
        "quick: quick",
        "slow: closed without a word",
        "cut off: 1",
    ]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_without_connections(number):
    """Each of both signals ends it at once."""

    async def stop():
        server = Server(echo, grace=LIMIT)
        running = asyncio.create_task(server.run())
        async with asyncio.timeout(LIMIT):
            await server.port
            os.kill(os.getpid(), number)
            return await running

    assert asyncio.run(stop()) == 0


def test_a_second_signal_does_not_wait():
    """With hours of grace left, the second signal cuts off what is busy."""

    async def stop():
        asked = asyncio.Event()

        async def never(question):
            asked.set()
            await asyncio.sleep(3600)

        server = Server(never, grace=3600)
        running = asyncio.create_task(server.run())
        async with asyncio.timeout(LIMIT):
            reader, writer = await asyncio.open_connection("127.0.0.1", await server.port)
            writer.write(b"question\n")
            await asked.wait()
            os.kill(os.getpid(), signal.SIGTERM)
            await server.draining.wait()
            os.kill(os.getpid(), signal.SIGTERM)
            rest = await reader.read()
            writer.close()
            return await running, rest

    assert asyncio.run(stop()) == (1, b"")


@pytest.mark.parametrize("requests", range(1, 12))
def test_a_signal_amid_a_stream_of_requests(requests):
    """Whenever the signal comes, each answer is whole, or none, and nothing is cut off."""

    async def stop():
        server = Server(echo, grace=LIMIT)
        running = asyncio.create_task(server.run())
        answers = []

        async def client():
            reader, writer = await asyncio.open_connection("127.0.0.1", await server.port)
            try:
                while True:
                    writer.write(b"question\n")
                    answers.append(await reader.readline())
                    if len(answers) == requests:
                        os.kill(os.getpid(), signal.SIGTERM)
                    if not answers[-1]:
                        return
            except ConnectionError:
                answers.append(b"")  # closed while we wrote
            finally:
                writer.close()

        async with asyncio.timeout(LIMIT):
            clients = [asyncio.create_task(client()) for _ in range(3)]
            ends = await asyncio.gather(running, *clients, return_exceptions=True)
        refused = {type(end) for end in ends[1:]} <= {type(None), ConnectionRefusedError}
        return ends[0], refused, set(answers) <= {b"question\n", b""}

    assert asyncio.run(stop()) == (0, True, True)


async def echo(question):
    """The answer is the question, a few turns later."""
    for _ in range(3):
        await asyncio.sleep(0)
    return question
