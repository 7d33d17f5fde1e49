import asyncio
import http.client
import http.server
import threading
import time
import urllib.error

import pytest

from snippets.hybrid import api_client
from snippets.hybrid.api_client import Client, Flaky, serve_and_ask


def client(attempts=3, interval=0.0, at_once=3):
    """A client that waits for nothing it need not wait for."""
    return Client(at_once=at_once, interval=interval, attempts=attempts)


def get(answers, attempts=3):
    """What `get` ends with, and how many requests it took, if the server answers so."""
    asked = []

    def fetch(url, limit):
        asked.append(url)
        answer = answers[min(len(asked), len(answers)) - 1]
        if isinstance(answer, BaseException):
            raise answer
        return answer

    async def run():
        try:
            return await client(attempts).get("http://x/1", base_delay=0.0)
        except Exception as error:
            return type(error).__name__

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api_client, "fetch", fetch)
        return asyncio.run(run()), len(asked)


def http_error(code):
    """An answer with this status."""
    return urllib.error.HTTPError("http://x/1", code, "", http.client.HTTPMessage(), None)


def test_pages_retries_and_a_missing_page():
    """Pages in order; even ones took two requests, the missing one took one."""
    Flaky.seen.clear()
    found = [str(page) for page in serve_and_ask()]

    assert (found[:4], found[4], dict(sorted(Flaky.seen.items()))) == (
        ["page 1", "page 2", "page 3", "page 4"],
        "HTTP Error 404: Not Found",
        {"/1": 1, "/2": 2, "/3": 1, "/4": 2, "/9": 1},
    )


@pytest.mark.parametrize(
    ("answers", "end"),
    [
        (["page"], ("page", 1)),
        ([http_error(503), "page"], ("page", 2)),
        ([http_error(429), http_error(502), "page"], ("page", 3)),
        ([http_error(504)], ("HTTPError", 3)),
        ([http_error(404)], ("HTTPError", 1)),
        ([http_error(500)], ("HTTPError", 1)),
        ([urllib.error.URLError("refused"), "page"], ("page", 2)),
        ([ConnectionResetError(), "page"], ("page", 2)),
        ([http.client.IncompleteRead(b"half"), "page"], ("page", 2)),
        ([TimeoutError()], ("TimeoutError", 3)),
        ([KeyError("a bug")], ("KeyError", 1)),
    ],
)
def test_what_is_tried_again(answers, end):
    """Errors that may pass are tried again, up to the number of attempts."""
    assert get(answers) == end


def test_no_attempts_are_a_mistake():
    """A client without a single attempt cannot get anything."""
    assert get(["page"], attempts=0) == ("ValueError", 0)


def test_at_most_so_many_requests_are_open(monkeypatch):
    """Threads that fetch never outnumber the slots."""
    lock, now, most = threading.Lock(), [], []
    both = threading.Barrier(2)

    def fetch(url, limit):
        with lock:
            now.append(url)
            most.append(len(now))
        both.wait(30)  # both slots are taken: a third would be counted here
        with lock:
            now.remove(url)
        return url

    async def run():
        one = client(at_once=2)
        await asyncio.gather(*(one.get(str(n)) for n in range(8)))

    monkeypatch.setattr(api_client, "fetch", fetch)
    asyncio.run(run())

    assert max(most) == 2


def test_starts_keep_their_distance(monkeypatch):
    """Between two starts lies at least the interval."""
    begun = []

    def fetch(url, limit):
        begun.append(time.monotonic())
        return url

    async def run():
        one = client(interval=0.02)
        first = one.next_start
        await asyncio.gather(*(one.get(str(n)) for n in range(5)))
        return first

    monkeypatch.setattr(api_client, "fetch", fetch)
    first = asyncio.run(run())

    assert all(start - first > number * 0.02 - 0.001 for number, start in enumerate(sorted(begun)))


def test_a_server_that_hangs_up():
    """A connection closed without an answer is tried again, then reported."""

    class HangUp(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            requests.append(self.path)
            self.close_connection = True

    requests: list[str] = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), HangUp) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            with pytest.raises(ConnectionError):
                asyncio.run(client().get(f"http://127.0.0.1:{server.server_port}/", 0.0))
        finally:
            server.shutdown()
            thread.join(30)

    assert requests == ["/"] * 3
