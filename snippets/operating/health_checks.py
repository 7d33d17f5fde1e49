"""Alive means that the loop takes its turns; ready, that it wants work."""

import asyncio
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Health:
    """What a supervisor may ask about an event loop."""

    def __init__(self, limit: float) -> None:
        self.loop = asyncio.get_running_loop()
        self.limit = limit
        self.ready = False  # true after start-up, false again in a drain

    def alive(self) -> bool:
        """Whether the loop takes a turn in time; asked in another thread."""
        turn = threading.Event()
        self.loop.call_soon_threadsafe(turn.set)
        return turn.wait(self.limit)

    def status(self, path: str) -> int:
        """The status code for a path."""
        if path == "/alive":
            return 200 if self.alive() else 503
        if path == "/ready":
            return 200 if self.ready and self.alive() else 503
        return 404


@contextmanager
def answering(health: Health) -> Iterator[str]:
    """Answer in a thread: a stuck loop could not answer for itself."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(health.status(self.path))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def ask(url: str) -> int:
    """What a supervisor does: the status code, an error's too."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - our own URL
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


async def main(limit: float) -> list[str]:
    """Ask while it starts, when it is ready, while it is stuck, in a drain."""
    log = []

    async def note(when: str) -> None:
        found = [
            await asyncio.to_thread(ask, base + path)
            for path in ("/alive", "/ready")
        ]
        log.append(f"{when}: alive {found[0]}, ready {found[1]}")

    health = Health(limit)
    with answering(health) as base:
        await note("starting")
        health.ready = True
        await note("serving")
        log.append(f"stuck: alive {ask(base + '/alive')}")  # on the loop!
        health.ready = False
        await note("draining")
    return log


if __name__ == "__main__":
    print(*asyncio.run(main(limit=1)), sep="\n")
