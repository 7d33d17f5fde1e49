"""The same tool calls in a pool of processes: for tools that compute."""

import multiprocessing
import signal
import socket
import socketserver
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field


class ToolError(Exception):
    """What the tool itself says about its failure."""


@dataclass
class Outcome:
    """What became of one call; `parts` is what had arrived by then."""

    tool: str
    status: str = "running"
    error: str = ""
    parts: list[str] = field(default_factory=list)


def talk(port: int, tool: str, limit: float, parts: list[str]) -> None:
    """Ask a server for `tool`; every wait ends at one common deadline."""
    deadline = time.monotonic() + limit
    with socket.create_connection(("127.0.0.1", port), limit) as connection:
        connection.sendall(f"{tool}\n".encode())
        rest = b""
        while True:
            left = deadline - time.monotonic()
            connection.settimeout(max(left, 0.001))  # 0 means "do not wait"
            data = connection.recv(4096)
            if not data:
                raise ConnectionError("the server hung up")
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                kind, _, text = line.decode().partition(" ")
                if kind == "end":
                    return
                if kind == "error":
                    raise ToolError(text)
                parts.append(text)


def call(port: int, tool: str, limit: float) -> Outcome:
    """One call, in a worker process; the outcome comes back pickled."""
    outcome = Outcome(tool)
    try:
        talk(port, tool, limit, outcome.parts)
        outcome.status = "completed"
    except TimeoutError:  # an OSError too: this clause must come first
        outcome.status = "timed out"
    except (OSError, ValueError, ToolError) as error:  # or bad data
        outcome.status, outcome.error = "failed", str(error)
    return outcome


def call_all(
    port: int, calls: list[tuple[str, float]], at_once: int
) -> list[Outcome]:
    """The outcomes in the order of `calls`; at most `at_once` in flight."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=at_once, mp_context=spawn) as pool:
        futures = [pool.submit(call, port, *item) for item in calls]
        return [
            outcome(future, tool)
            for future, (tool, _) in zip(futures, calls, strict=True)
        ]


def outcome(future: "Future[Outcome]", tool: str) -> Outcome:
    """Also when the worker died: then every open call of the pool fails."""
    try:
        return future.result()
    except BrokenProcessPool as error:
        return Outcome(tool, "failed", str(error))


class SlowServer(socketserver.StreamRequestHandler):
    """A real server: delays, fails and hangs up, depending on the tool."""

    def handle(self) -> None:
        """Serve one connection, in a thread of its own."""
        tool = self.rfile.readline().decode().strip()
        for line in ANSWERS.get(tool, []):  # none: it left
            self.wfile.write(f"{line}\n".encode())
        if tool == "report":
            self.rfile.read()  # says no more until the client gives up


ANSWERS = {
    "search": ["part 3 hits", "part 2 more", "end"],
    "report": ["part page 1"],  # and then nothing
    "convert": ["error unknown format"],
    "index": ["part a to k"],  # and then hangs up
}


def main() -> list[Outcome]:
    """Four calls, three of them at once."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), SlowServer)
    calls = [("report", 1.0), ("search", 10), ("convert", 10), ("index", 10)]
    with server:
        serve = server.serve_forever
        threading.Thread(target=serve, args=(0.02,), daemon=True).start()
        try:
            return call_all(server.server_address[1], calls, at_once=3)
        finally:
            server.shutdown()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    for result in main():
        print(result)
