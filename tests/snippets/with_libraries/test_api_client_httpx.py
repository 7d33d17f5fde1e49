"""Tests of snippets/with_libraries/api_client_httpx.py."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.snippets.needs import requires

pytestmark = requires("with_libraries/api_client_httpx")


def in_child(program):
    """What a program prints in a process of its own.

    Over a real connection httpx needs more packages, and this interpreter may have older ones.
    """
    import httpx

    from snippets.with_libraries import api_client_httpx

    folders = [Path(httpx.__file__).parents[1], Path(api_client_httpx.__file__).parents[2]]
    child = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
        stdout=subprocess.PIPE,
        text=True,
        timeout=50,
        check=True,
    )
    return child.stdout.strip()


def get(answers, **settings):
    """What `get` ends with, how many requests it took, and how long it waited after each."""
    import httpx

    from snippets.with_libraries import api_client_httpx as module

    asked, waits = [], []

    def answer(request):
        asked.append(request.url.path)
        found = answers[min(len(asked), len(answers)) - 1]
        if isinstance(found, Exception):
            raise found
        return found

    async def sleep(seconds):
        waits.append(seconds)

    async def run():
        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            api = module.Api(client, interval=0, **{"attempts": 3, **settings})
            try:
                return await api.get("/1", base_delay=0)
            except Exception as error:
                return type(error).__name__

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module.asyncio, "sleep", sleep)
        end = asyncio.run(run())
    return end, len(asked), [wait for wait in waits if wait]


def status(code, **headers):
    """An answer."""
    import httpx

    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(code, headers=names, text="page")


def error(name):
    """An error of the transport."""
    import httpx

    return getattr(httpx, name)("lost")


CONNECTIONS = """
import asyncio
from snippets.with_libraries import api_client_httpx as module

connections, serve = [], module.serve

async def counted(reader, writer):
    connections.append(writer)
    await serve(reader, writer)

module.serve = counted
found = asyncio.run(module.main())
print([*found[:4], dict(module.SEEN), len(connections) <= 5])
"""


def test_a_server_that_delays_fails_and_hangs_up():
    """Each page comes; a fault costs a second request, and a lost connection a new one."""
    seen = {"/1": 1, "/2": 2, "/3": 2, "/4": 2, "/9": 1}

    assert in_child(CONNECTIONS) == str(["/1", "/2", "/3", "/4", seen, True])


@pytest.mark.parametrize(
    ("answers", "end"),
    [
        (lambda: [status(200)], ("page", 1)),
        (lambda: [status(503), status(200)], ("page", 2)),
        (lambda: [status(429), status(502), status(200)], ("page", 3)),
        (lambda: [status(504)], ("HTTPStatusError", 3)),
        (lambda: [status(404)], ("HTTPStatusError", 1)),
        (lambda: [status(500)], ("HTTPStatusError", 1)),
        (lambda: [error("ConnectError"), status(200)], ("page", 2)),
        (lambda: [error("ReadTimeout"), status(200)], ("page", 2)),
        (lambda: [error("RemoteProtocolError"), status(200)], ("page", 2)),
        (lambda: [error("ReadError")], ("ReadError", 3)),
        (lambda: [error("UnsupportedProtocol")], ("UnsupportedProtocol", 1)),
        (lambda: [TimeoutError()], ("TimeoutError", 3)),
        (lambda: [KeyError("a bug")], ("KeyError", 1)),
    ],
)
def test_what_is_tried_again(answers, end):
    """Errors that may pass are tried again, up to the number of attempts."""
    assert get(answers())[:2] == end


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({}, []),
        ({"Retry_After": "0"}, []),
        ({"Retry_After": "7"}, [7.0]),
        ({"Retry_After": "60"}, [60.0]),
        ({"Retry_After": "soon"}, []),
        ({"Retry_After": "Sun, 06 Nov 1994 08:49:37 GMT"}, []),  # has passed
    ],
)
def test_what_the_server_asks_for(headers, waits):
    """The number of seconds is waited; what cannot be read counts as nothing."""
    assert get([status(503, **headers), status(200)]) == ("page", 2, waits)


def test_a_date():
    """A date in half a minute is waited for."""
    from email.utils import formatdate

    date = formatdate(time.time() + 30, usegmt=True)
    end, requests, waits = get([status(429, Retry_After=date), status(200)])

    assert (end, requests, len(waits), 25 < waits[0] <= 30) == ("page", 2, 1, True)


def test_a_server_that_asks_for_too_much():
    """Longer than our patience: the error is raised at once."""
    assert get([status(503, Retry_After="61")]) == ("HTTPStatusError", 1, [])


def test_no_attempts_are_a_mistake():
    """A client without a single attempt cannot get anything."""
    assert get([status(200)], attempts=0) == ("ValueError", 0, [])


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_at_most_so_many_requests_are_open(at_once):
    """Requests wait for a slot."""
    import httpx

    from snippets.with_libraries.api_client_httpx import Api

    now, most = [], []

    async def answer(request):
        now.append(request)
        most.append(len(now))
        for _ in range(5):
            await asyncio.sleep(0)
        now.pop()
        return httpx.Response(200)

    async def run():
        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            api = Api(client, at_once=at_once, interval=0)
            await asyncio.gather(*(api.get(f"/{number}") for number in range(20)))

    asyncio.run(run())

    assert max(most) == at_once


def test_starts_keep_their_distance():
    """Between two starts lies at least the interval."""
    import httpx

    from snippets.with_libraries.api_client_httpx import Api

    begun = []

    def answer(request):
        begun.append(time.monotonic())
        return httpx.Response(200)

    async def run():
        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            api = Api(client, at_once=10, interval=0.02)
            await asyncio.gather(*(api.get("/1") for _ in range(5)))
            return api.next_start - 5 * 0.02

    first = asyncio.run(run())

    assert all(start - first > number * 0.02 - 0.001 for number, start in enumerate(begun))


DRIP = """
import asyncio, contextlib, httpx
from snippets.with_libraries.api_client_httpx import Api

async def drip(reader, writer):
    with contextlib.suppress(ConnectionError):
        await reader.readuntil(b"\\r\\n\\r\\n")
        writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: 100000\\r\\n\\r\\n")
        while not writer.is_closing():
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)
    writer.close()

async def run():
    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    url = "http://127.0.0.1:%d" % server.sockets[0].getsockname()[1]
    async with server, httpx.AsyncClient(base_url=url, trust_env=False) as client:
        try:
            await Api(client, attempts=1, limit=0.3).get("/1")
        except TimeoutError:
            print("too slow")

asyncio.run(run())
"""


def test_a_server_that_sends_a_byte_now_and_then():
    """The limit is for the whole answer, not for each byte of it."""
    assert in_child(DRIP) == "too slow"
