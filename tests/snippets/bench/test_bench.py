"""The program that measures gives right answers under every approach."""

import asyncio
import dataclasses
import json
import multiprocessing
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest

from snippets import catalog
from snippets.bench import busy, child, client, client_async, pages, trace, usage
from snippets.bench.approaches import APPROACHES
from snippets.bench.declared import WORKLOADS
from snippets.bench.workload import Workload

LIMIT = 60
HERE = str(catalog.HERE.parent)


@pytest.fixture(scope="module")
def port():
    """A server in a process of its own that answers after 1 ms."""
    command = [sys.executable, "-m", "snippets.bench.server", "--latency", "0.001"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=HERE) as process:
        yield json.loads(process.stdout.readline())["port"]
        process.kill()


KINDS = [name for name in APPROACHES if "(" not in name]
COMPARED = ("http", "compress", "fetch-and-parse", "start")
LONG = ("tasks-2000000", "tasks-20000000", "arguments-50000000")  # the same code, shorter above
ALONE = [
    name
    for name, one in WORKLOADS.items()
    if name not in (*COMPARED, *LONG, "arithmetic") and not (one.package or one.latencies)
]
AWAITED = [name for name in ALONE if WORKLOADS[name].await_]


def two_of(name):
    """The workload with two items."""
    return dataclasses.replace(WORKLOADS[name], size=2)


@pytest.mark.parametrize("approach", KINDS)
@pytest.mark.parametrize("workload", COMPARED)
def test_every_approach_does_every_kind_of_work(workload, approach, port):
    """The row of a cell has times, and no error."""
    row = child.measure(two_of(workload), approach, 2, port)

    assert (row.get("error"), row.get("seconds", 0) > 0) == (None, True)


@pytest.mark.parametrize("workload", ALONE)
def test_every_workload_is_done_in_threads(workload, port):
    """Each gives the right answers."""
    row = child.measure(two_of(workload), "threads", 2, port)

    assert (row.get("error"), row.get("seconds", 0) > 0) == (None, True)


@pytest.mark.parametrize("workload", AWAITED)
def test_a_wait_has_an_asynchronous_twin(workload, port):
    """Whatever waits can be awaited, with the same answers."""
    row = child.measure(two_of(workload), "asyncio", 2, port)

    assert (row.get("error"), row.get("seconds", 0) > 0) == (None, True)


def test_a_loop_that_is_blocked_is_late(port):
    """One task that computes keeps the other from waking at all."""
    row = child.measure(two_of("loop-delay-python"), "asyncio", 2, port)

    assert row["latency_seconds"]["p50"] > 0


def test_a_run_is_weighed(port):
    """Memory and context switches are numbers on Linux, in a pass of their own."""
    row = child.weigh(two_of("http"), "threads", 2, port)
    linux = sys.platform.startswith("linux")

    assert ((row["peak_bytes"] > 1_000_000) is linux, "seconds" in row) == (True, False)


def test_what_cannot_be_weighed_has_its_reason():
    """An exception and a wrong answer are errors here too."""
    rows = [child.weigh(small(**wrong), "sequential", 1, 0) for wrong in (
        {"work": fail}, {"right": refuse},
    )]  # fmt: skip

    assert [row["error"] for row in rows] == ["LookupError: gone", "a wrong answer"]


def test_arithmetic_is_what_it_says():
    """The right answers are those of the loop."""
    arithmetic = WORKLOADS["arithmetic"]

    assert arithmetic.right([arithmetic.work(1), arithmetic.work(2)])


def refuse(answers):
    """No answer is right."""
    return False


def fail(item):
    """Do not do it."""
    raise LookupError("gone")


async def fail_async(item):
    """Do not do it, asynchronously."""
    raise LookupError("gone")


def small(**changes):
    """A workload of two items that does what the changes say."""
    parts = {
        "name": "small",
        "size": 2,
        "items": lambda size, port: list(range(size)),
        "work": abs,
        "right": bool,
    }
    return Workload(**(parts | changes))


def test_a_wrong_answer_has_no_time():
    """An approach that answers wrongly is reported as failed, not as fast."""
    row = child.measure(small(right=refuse), "threads", 2, 0)

    assert row == {"approach": "threads", "workers": 2, "error": "a wrong answer"}


@contextmanager
def loses(workload, workers):
    """An approach that gives one answer, whatever is asked."""
    yield lambda items: [0]


def test_a_missing_answer_has_no_time():
    """An approach that loses answers is reported as failed, not as fast."""
    lossy = small(work=abs, right=lambda answers: True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(APPROACHES, "lossy", loses)
        row = child.measure(lossy, "lossy", 1, 0)

    assert row["error"] == "a wrong answer"


def test_the_first_of_a_group_is_the_reason():
    """Of a group of exceptions, the cell names the first and not the group."""
    row = child.measure(small(await_=fail_async), "asyncio", 2, 0)

    assert row["error"] == "LookupError: gone"


def test_a_failure_has_its_reason():
    """An exception becomes the error of the cell."""
    row = child.measure(small(work=fail), "sequential", 1, 0)

    assert row["error"] == "LookupError: gone"


def test_a_clock_that_goes_backwards_has_no_time(monkeypatch):
    """A negative duration becomes an error, not a number."""
    ticks = iter([10.0, 3.0])
    monkeypatch.setattr(child, "perf_counter", lambda: next(ticks))
    row = child.measure(small(), "sequential", 1, 0)

    assert row["error"] == "a clock went backwards"


def test_percentiles_lie_in_order():
    """Half of the requests take at most p50; p99 is near the slowest."""
    found = child.percentiles([n / 100 for n in range(101)])

    assert found == pytest.approx({"p50": 0.50, "p95": 0.95, "p99": 0.99})


def test_both_clients_get_the_same_page(port):
    """The blocking and the asynchronous client return the page that was asked for."""
    blocking, _ = client.get((port, 7))
    awaited, _ = asyncio.run(client_async.get_async((port, 7)))

    assert blocking == awaited == pages.page(7)


def heard(ask):
    """The bytes that a client sends, by a server that hears them and answers with a page."""
    with socket.create_server((client.HOST, 0)) as listener:
        listener.settimeout(LIMIT)
        asking = threading.Thread(target=ask, args=[(listener.getsockname()[1], 3)])
        asking.start()
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(LIMIT)
            said = b""
            while not said.endswith(b"\r\n\r\n"):
                said += connection.recv(4096)
            connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\npage")
        asking.join(LIMIT)
        return said


def test_both_clients_send_the_same_bytes():
    """What differs between approaches is not what they ask for."""
    awaited = heard(lambda item: asyncio.run(client_async.get_async(item)))

    assert heard(client.get) == awaited == client.request(3)


def test_many_can_be_served_at_once(port):
    """The server takes hundreds of connections that all wait for their answer."""

    async def ask_all():
        return await asyncio.gather(*(client_async.get_async((port, n)) for n in range(400)))

    bodies = [text for text, _ in asyncio.run(ask_all())]

    assert bodies == [pages.page(number) for number in range(400)]


@pytest.mark.parametrize("module", ["client", "parsing", "workloads.start"])
def test_a_worker_loads_no_more_than_its_work(module):
    """What a worker imports for its function does not bring asyncio: that would be timed too."""
    code = f"import snippets.bench.{module}, sys; print('asyncio' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, timeout=LIMIT, check=True, cwd=HERE,
    ).stdout  # fmt: skip

    assert said == "False\n"


def test_an_error_page_is_not_an_answer():
    """A status other than 200 is an exception."""
    with pytest.raises(ValueError, match="404"):
        client.body(b"HTTP/1.1 404 Not Found\r\n\r\n")


def test_the_server_tells_its_cpu_time(port):
    """The control page is a number of seconds that grows."""
    before = client.server_cpu_seconds(port)
    client.get((port, 1))

    assert 0 < before <= client.server_cpu_seconds(port)


def test_cpu_time_of_children_counts():
    """What a child process used is part of the sum once it has ended."""
    before = usage.cpu_seconds()
    code = "sum(range(3_000_000))"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=LIMIT)

    assert usage.cpu_seconds() > before


POOL = """
import multiprocessing, sys, time
from concurrent.futures import ProcessPoolExecutor
from snippets.bench import usage
before = usage.cpu_seconds()
with ProcessPoolExecutor(1, multiprocessing.get_context(sys.argv[1])) as pool:
    pool.submit(sum, range(8_000_000)).result(60)
    used = pool.submit(time.process_time).result(60)
print(usage.cpu_seconds() - before > used - 0.05)
"""


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="exact on Linux only: usage.py")
def test_cpu_time_of_workers_counts(method):
    """What the worker of a pool used is part of the sum, under each start method."""
    said = subprocess.run(
        [sys.executable, "-c", POOL, method],
        capture_output=True, text=True, timeout=LIMIT, check=True, cwd=HERE,
    ).stdout  # fmt: skip

    assert said == "True\n"


def test_work_is_counted_from_a_common_start():
    """A busy process counts only steps after the start."""
    assert busy.steps(0.0, 0.01) > 0


def test_stamps_of_a_trace_are_in_order():
    """Each chunk of a thread begins after the one before has ended."""
    lanes = trace.record()
    flat = [[moment for span in spans for moment in span] for spans in lanes]

    assert [moments == sorted(moments) for moments in flat] == [True, True]


def test_both_threads_do_the_same_work():
    """The lanes of a trace have the same number of chunks."""
    lanes = trace.record()

    assert {len(spans) for spans in lanes} == {trace.WORK_NS // trace.CHUNK_NS}


def test_a_trace_leaves_no_thread():
    """Both threads have ended when the record is there."""
    before = threading.active_count()
    trace.record()

    assert threading.active_count() == before


def test_the_child_answers_line_by_line(port):
    """It says what it is, then one line for each cell that was asked for."""
    request = {"workload": "start", "port": port, "cells": [["threads", 1], ["asyncio", 1]]}
    said = subprocess.run(
        [sys.executable, "-m", "snippets.bench", json.dumps(request)],
        capture_output=True, text=True, timeout=LIMIT, check=True, cwd=HERE,
    ).stdout  # fmt: skip
    lines = [json.loads(line) for line in said.splitlines()]

    assert [line.get("approach") for line in lines] == [None, "threads", "asyncio"]
