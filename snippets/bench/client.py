"""An HTTP client that blocks: one connection for each request.

It is as plain as HTTP allows. Its asynchronous twin stands in a file of its
own, so that a worker which only blocks does not load asyncio.
"""

import socket
from time import perf_counter

HOST = "127.0.0.1"
LIMIT_SECONDS = 30.0

Item = tuple[int, int]  # the server's port, the number of the page
Reply = tuple[str, float]  # the body, seconds from asking to the whole answer


def request(number: int) -> bytes:
    """The bytes that ask for page `number`."""
    return (
        f"GET /page/{number} HTTP/1.1\r\n"
        f"Host: {HOST}\r\nConnection: close\r\n\r\n"
    ).encode()


def body(answer: bytes) -> str:
    """The body of a whole answer; ValueError if the server did not say 200."""
    head, _, content = answer.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200 "):
        raise ValueError(f"the server answered {head[:40]!r}")
    return content.decode()


def get(item: Item) -> Reply:
    """Ask for a page and block until it is here."""
    port, number = item
    start = perf_counter()
    with socket.create_connection((HOST, port), LIMIT_SECONDS) as connection:
        connection.sendall(request(number))
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
    return body(b"".join(parts)), perf_counter() - start


def server_cpu_seconds(port: int) -> float:
    """The CPU seconds that the server says it has used so far."""
    with socket.create_connection((HOST, port), LIMIT_SECONDS) as connection:
        connection.sendall(b"GET /cpu HTTP/1.1\r\n\r\n")
        parts = []
        while part := connection.recv(4096):
            parts.append(part)
    return float(body(b"".join(parts)))
