"""The program that measures gives right answers under every approach."""

import asyncio
import json
import subprocess
import sys
import threading

import pytest

from snippets import catalog
from snippets.bench import busy, child, client, server, trace, usage
from snippets.bench.approaches import APPROACHES
from snippets.bench.workload import Workload
from snippets.bench.workloads import WORKLOADS

LIMIT = 60
HERE = str(catalog.HERE.parent)


@pytest.fixture(scope="module")
def port():
    """A server in a process of its own that answers after 1 ms."""
    command = [sys.executable, "-m", "snippets.bench.server", "--latency", "0.001"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=HERE) as process:
        yield json.loads(process.stdout.readline())["port"]
        process.kill()


@pytest.mark.parametrize("approach", [name for name in APPROACHES if "(" not in name])
@pytest.mark.parametrize("workload", [name for name in WORKLOADS if name != "arithmetic"])
def test_every_approach_does_every_workload(workload, approach, port):
    """The row of a cell has times, and no error."""
    row = child.measure(WORKLOADS[workload], approach, 2, port)

    assert (row.get("error"), row.get("seconds", 0) > 0) == (None, True)


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
    awaited, _ = asyncio.run(client.get_async((port, 7)))

    assert blocking == awaited == server.page(7)


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


def test_the_child_answers_line_by_line(port, tmp_path):
    """It says what it is, then one line for each cell that was asked for."""
    request = {"workload": "start", "port": port, "cells": [["threads", 1], ["asyncio", 1]]}
    file = tmp_path / "request.json"
    file.write_text(json.dumps(request))
    said = subprocess.run(
        [sys.executable, "-m", "snippets.bench.child", file],
        capture_output=True, text=True, timeout=LIMIT, check=True, cwd=HERE,
    ).stdout  # fmt: skip
    lines = [json.loads(line) for line in said.splitlines()]

    assert [line.get("approach") for line in lines] == [None, "threads", "asyncio"]
