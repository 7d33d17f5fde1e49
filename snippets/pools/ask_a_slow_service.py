"""Five identical calls to a slow service; only the answers matter."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from urllib.request import urlopen

LIMIT = 10.0  # seconds


class Service(BaseHTTPRequestHandler):
    """Stands in for a model that thinks before it answers."""

    def do_GET(self) -> None:
        """Answer with JSON after a moment."""
        sleep(0.02)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"colours": ["red", "blue"]}).encode())

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@contextmanager
def running_service() -> Iterator[str]:
    """The address of a service that lives as long as the block."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        server.daemon_threads = False  # closing waits for its threads
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def ask(address: str) -> list[str]:
    """One call, with a time limit; an error status raises HTTPError."""
    with urlopen(address, timeout=LIMIT) as answer:  # noqa: S310 - ours
        return list(json.load(answer)["colours"])


def ask_often(address: str, times: int) -> list[list[str]]:
    """The same call several times at once; order does not matter."""
    with ThreadPoolExecutor(max_workers=times) as pool:
        futures = [pool.submit(ask, address) for _ in range(times)]
        return [future.result() for future in futures]


if __name__ == "__main__":
    with running_service() as address:
        answers = ask_often(address, times=5)
    print(len(answers), "answers, the first:", answers[0])
