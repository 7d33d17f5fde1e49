"""A call for each input: every answer goes back to the input it belongs to."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.request import urlopen

LIMIT = 10.0  # seconds


class Service(BaseHTTPRequestHandler):
    """Stands in for a model that writes queries about a subject."""

    def do_GET(self) -> None:
        """Answer with two queries about the subject in the path."""
        subject = self.path.removeprefix("/")
        self.send_response(200)
        self.end_headers()
        queries = [f"what is {subject}?", f"why {subject}?"]
        self.wfile.write(json.dumps(queries).encode())

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


@dataclass
class Subject:
    """An input that collects what belongs to it."""

    name: str
    queries: list[str] = field(default_factory=list)


def ask(address: str, subject: Subject) -> list[str]:
    """One call, with a time limit; an error status raises HTTPError."""
    with urlopen(address + subject.name, timeout=LIMIT) as answer:  # noqa: S310
        return list(json.load(answer))


def fill(address: str, subjects: list[Subject]) -> None:
    """Attach the answers as they come; here a progress bar would move."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        index_of = {
            pool.submit(ask, address, subject): index
            for index, subject in enumerate(subjects)
        }
        for future in as_completed(index_of):
            subjects[index_of[future]].queries = future.result()


if __name__ == "__main__":
    subjects = [Subject("locks"), Subject("queues")]
    with running_service() as address:
        fill(address, subjects)
    for subject in subjects:
        print(subject.name, subject.queries)
