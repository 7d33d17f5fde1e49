"""The three runners of tool calls against one server that delays, fails and drops connections.

What the server does with each call is drawn by lot, and the outcome follows from it. A failure
prints its seed; `TOOL_CALLS_SEED=N` repeats it.
"""

import asyncio
import contextlib
import os
import random
import socket
import struct
import sys
import threading

import pytest

from snippets.hybrid import tool_calls, tool_calls_processes, tool_calls_threads
from tests.snippets.needs import requires

pytestmark = requires("hybrid/tool_calls")

CALLS, AT_ONCE = 24, 6
ENDLESS = ("silent", "drips")  # a few of them: each takes its time limit
LIMITS = {"asyncio": 1.0, "threads": 1.0, "processes": 2.0}  # seconds; a worker may just start
SEED = int(os.environ.get("TOOL_CALLS_SEED") or random.randrange(10**9))


class Server:
    """Does with each connection what its request names."""

    def __init__(self):
        self.stopped = threading.Event()
        self.lock, self.open, self.most = threading.Lock(), 0, 0
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.threads = [threading.Thread(target=self.accept)]
        self.threads[0].start()

    def accept(self):
        """A thread for each connection."""
        while not self.stopped.is_set():
            connection, _ = self.listener.accept()
            thread = threading.Thread(target=self.serve, args=(connection,))
            self.threads.append(thread)
            thread.start()

    def serve(self, connection):
        """Send the parts, then do what comes last."""
        with connection, contextlib.suppress(ConnectionError):
            request = connection.recv(1000).decode().strip()
            if request.count("|") != 2:
                return  # the connection that ends the server
            with self.lock:
                self.open += 1
                self.most = max(self.most, self.open)
            last, parts, pause = request.split("|")
            for number in range(int(parts)):
                self.stopped.wait(float(pause))
                connection.sendall(f"part {number}\n".encode())
            with self.lock:
                self.open -= 1  # the client is still waiting: it cannot have begun another call
            getattr(self, last)(connection)

    def answers(self, connection):
        """The last line of a whole answer."""
        connection.sendall(b"end\n")

    def fails(self, connection):
        """The tool says what is wrong."""
        connection.sendall(b"error no such file\n")

    def hangs_up(self, connection):
        """In the middle of a line."""
        connection.sendall(b"part of it, and no li")

    def resets(self, connection):
        """The way a machine does that has forgotten the connection."""
        linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    def sends_nonsense(self, connection):
        """No text at all."""
        connection.sendall(b"\xff\xfe\n")

    def silent(self, connection):
        """Nothing more, until the client gives up."""
        connection.recv(1)

    def drips(self, connection):
        """Part after part, each of them in time."""
        while not self.stopped.wait(0.05):
            connection.sendall(b"part more\n")

    def stop(self):
        """Leave no thread behind."""
        self.stopped.set()
        socket.create_connection(("127.0.0.1", self.port)).close()
        for thread in self.threads:
            thread.join(30)
        self.listener.close()


ENDS = {
    "answers": "completed",
    "fails": "failed",
    "hangs_up": "failed",
    "resets": "failed",
    "sends_nonsense": "failed",
    "silent": "timed out",
    "drips": "timed out",
}


def scenario(runner):
    """The calls with their limits, and what has to become of each."""
    lot = random.Random(SEED)
    calls, ends = [], []
    quick = [last for last in ENDS if last not in ENDLESS]
    lasts = [*lot.choices(quick, k=CALLS - 3), *lot.choices(ENDLESS, k=3)]
    for last in lot.sample(lasts, k=CALLS):
        parts = lot.randrange(4)
        limit = LIMITS[runner] if last in ENDLESS else 30.0
        calls.append((f"{last}|{parts}|{lot.choice([0, 0, 0.01])}", limit))
        ends.append((ENDS[last], [str(n) for n in range(parts) if last != "resets"]))
    return calls, ends


@pytest.fixture
def server():
    """The server, stopped in the end."""
    running = Server()
    yield running
    running.stop()


RUNNERS = {
    "asyncio": lambda *words: asyncio.run(tool_calls.call_all(*words)),
    "threads": tool_calls_threads.call_all,
    "processes": tool_calls_processes.call_all,
}


@pytest.mark.parametrize("runner", RUNNERS)
def test_each_call_has_its_outcome(runner, server):
    """Status and parts of each call, in their order; never more connections than allowed."""
    calls, ends = scenario(runner)
    print("TOOL_CALLS_SEED =", SEED)
    outcomes = RUNNERS[runner](server.port, calls, AT_ONCE)

    assert [summary(outcome) for outcome in outcomes] == ends
    assert 0 < server.most <= AT_ONCE


def summary(outcome):
    """Status and parts, without those whose number is chance: a reset may overtake them."""
    parts = [] if outcome.tool.startswith("resets") else outcome.parts
    return outcome.status, [part for part in parts if part != "more"]
