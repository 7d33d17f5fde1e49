import asyncio
import os
import signal

from snippets.event_loop.stop_on_signal import ask, main, serve
from tests.snippets.needs import requires

pytestmark = requires("event_loop/stop_on_signal")


def test_open_connections_finish_or_are_cut_off():
    """The quick answer arrives, the slow one is cut off, the late client is refused."""
    assert asyncio.run(main(grace=0.05)) == [
        "late: refused",
        "quick: QUICK",
        "slow: cut off",
        "2 open at the signal, 1 cut off",
    ]


def test_a_signal_to_an_idle_server():
    """Without a connection the server ends at once; each of both signals ends it."""

    async def stop(number):
        port = asyncio.get_running_loop().create_future()
        server = asyncio.create_task(serve(echo, port, asyncio.Event(), grace=30))
        async with asyncio.timeout(30):
            await port
            os.kill(os.getpid(), number)
            return await server

    found = [asyncio.run(stop(number)) for number in (signal.SIGTERM, signal.SIGINT)]

    assert found == ["0 open at the signal, 0 cut off"] * 2


def test_a_signal_amid_a_stream_of_requests():
    """Whenever the signal comes, each answer is whole, or none, and the server ends."""

    async def stop_after(requests):
        port = asyncio.get_running_loop().create_future()
        server = asyncio.create_task(serve(echo, port, asyncio.Event(), grace=30))
        answers = []

        async def client():
            while True:
                answers.append(await ask(await port, b"question\n"))
                if len(answers) == requests:
                    os.kill(os.getpid(), signal.SIGTERM)

        async with asyncio.timeout(30):
            clients = [asyncio.create_task(client()) for _ in range(3)]
            ends = await asyncio.gather(server, *clients, return_exceptions=True)
        return (
            str(ends[0]).endswith(" 0 cut off"),
            {type(end) for end in ends[1:]} <= {ConnectionRefusedError, ConnectionResetError},
            set(answers) <= {b"question\n", b""},
        )

    found = [asyncio.run(stop_after(requests)) for requests in range(1, 20)]

    assert found == [(True, True, True)] * 19


async def echo(question):
    """The answer is the question, a few turns later."""
    for _ in range(3):
        await asyncio.sleep(0)
    return question
