"""An API client with a rate limit, bounded concurrency, and retries."""

import asyncio
import http.client
import http.server
import random
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from typing import ClassVar

RETRY = {429, 502, 503, 504}  # too fast, or down for the moment
LOST = (  # nothing, or half an answer, came back
    urllib.error.URLError,
    ConnectionError,
    TimeoutError,
    http.client.IncompleteRead,
)


def fetch(url: str, limit: float) -> str:
    """One blocking request; each wait in it has a time limit."""
    with urllib.request.urlopen(url, timeout=limit) as response:  # noqa: S310 - our own URL
        return str(response.read().decode())


class Client:
    """At most `at_once` requests open, one start per `interval` seconds."""

    def __init__(self, at_once: int, interval: float, attempts: int) -> None:
        self.slots = asyncio.Semaphore(at_once)
        self.interval, self.attempts = interval, attempts
        self.next_start = time.monotonic()

    async def get(self, url: str, base_delay: float = 0.02) -> str:
        """The page; tries again after errors that may pass."""
        for attempt in range(1, self.attempts + 1):
            try:
                return await self._once(url)
            except urllib.error.HTTPError as error:
                error.close()
                if error.code not in RETRY or attempt == self.attempts:
                    raise
            except LOST:
                if attempt == self.attempts:
                    raise
            longest = base_delay * 2**attempt
            await asyncio.sleep(random.uniform(0, longest))  # no slot is held
        raise ValueError("attempts must be at least 1")

    async def _once(self, url: str) -> str:
        async with self.slots:
            now = time.monotonic()
            start = max(now, self.next_start)
            self.next_start = start + self.interval  # no await since `now`
            await asyncio.sleep(start - now)
            return await asyncio.to_thread(fetch, url, 10)


class Flaky(http.server.BaseHTTPRequestHandler):
    """A real server: the first request for every even page gets a 503."""

    seen: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        """Answer; page 9 does not exist."""
        self.seen[self.path] += 1
        page = int(self.path[1:])
        first = self.seen[self.path] == 1
        code = 404 if page == 9 else 503 if page % 2 == 0 and first else 200
        body = f"page {page}".encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


async def main(base: str) -> list[str | BaseException]:
    """Five pages; the last one is missing, and is not asked for again."""
    client = Client(at_once=3, interval=0.005, attempts=4)
    urls = [f"{base}/{page}" for page in (1, 2, 3, 4, 9)]
    return list(
        await asyncio.gather(*map(client.get, urls), return_exceptions=True)
    )


def serve_and_ask() -> list[str | BaseException]:
    """The server runs in a thread while the client asks."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Flaky)
    with server:
        serve = server.serve_forever
        threading.Thread(target=serve, args=(0.02,), daemon=True).start()
        try:
            return asyncio.run(main(f"http://127.0.0.1:{server.server_port}"))
        finally:
            server.shutdown()


if __name__ == "__main__":
    print(*serve_and_ask(), sep="\n")
    print("requests:", dict(sorted(Flaky.seen.items())))
