"""A thread that asks another process for answers, beside one that computes.

The other process stamps each answer as it sends it, so that the recording
tells waiting for the answer from waiting for the turn to read it. The first
requests are made before the computing thread begins.
"""

import multiprocessing
import socket
import sys
import threading
import time
from time import perf_counter_ns as now

from .recorder import (
    GRAIN_NS,
    LIMIT_SECONDS,
    Lane,
    Recording,
    chunk,
    steps_for,
)

ANSWER_SECONDS = 0.001  # what the other process takes for an answer
ALONE = 4  # requests before the computing begins
BESIDE = 8  # requests while it computes
SHORT_SECONDS = 0.0005
STAMP_BYTES = 8


def record() -> Recording:
    """Make the requests at the switch interval as it is."""
    steps = steps_for(GRAIN_NS)
    here, there = socket.socketpair()
    process = multiprocessing.Process(target=answer, args=(there,))
    process.start()
    there.close()
    asking, computing = Lane("I/O"), Lane("computing")
    begin, busy, end = (threading.Event() for _ in range(3))

    def ask() -> None:
        for number in range(ALONE + BESIDE):
            if number == ALONE:
                begin.set()
                busy.wait(LIMIT_SECONDS)
            request(here, asking)
        end.set()

    def work() -> None:
        begin.wait(LIMIT_SECONDS)
        stamps = [now()]
        busy.set()
        while len(stamps) < 2 or not end.is_set():
            chunk(steps)
            stamps.append(now())
        computing.worked(stamps)

    with here:
        here.settimeout(LIMIT_SECONDS)
        request(here, Lane("until the other process is up"))
        threads = [threading.Thread(target=do) for do in (ask, work)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(LIMIT_SECONDS)
        here.sendall(b".")
    process.join(LIMIT_SECONDS)
    process.close()
    return Recording([asking, computing])


def with_short_turns() -> Recording:
    """The same with a switch interval of half a millisecond."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_SECONDS)
    try:
        return record()
    finally:
        sys.setswitchinterval(before)


def request(to: socket.socket, lane: Lane) -> None:
    """Ask once and wait for the answer, which says when it was sent."""
    start = now()
    to.sendall(b"?")
    sent = int.from_bytes(to.recv(STAMP_BYTES), "big")
    lane.add(start, sent, "waiting")
    lane.add(sent, now(), "ready")


def answer(asker: socket.socket) -> None:
    """What the other process does: answer until it is told to end."""
    with asker:
        asker.settimeout(LIMIT_SECONDS)
        while asker.recv(1) == b"?":
            time.sleep(ANSWER_SECONDS)
            asker.sendall(now().to_bytes(STAMP_BYTES, "big"))
