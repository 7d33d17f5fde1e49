import socketserver
import threading
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from snippets.hybrid.tool_calls_processes import Outcome, SlowServer, call, main, outcome

ENDS = [
    Outcome("report", "timed out", "", ["page 1"]),
    Outcome("search", "completed", "", ["3 hits", "2 more"]),
    Outcome("convert", "failed", "unknown format", []),
    Outcome("index", "failed", "the server hung up", ["a to k"]),
]


def test_the_four_ends_of_a_call():
    """Completed, timed out, failed, hung up; in the order of the calls."""
    assert main() == ENDS


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.tool)
def test_a_call_does_not_need_the_pool(end):
    """The limit and the outcome are made where the call is made."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), SlowServer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        limit = 1.0 if end.status == "timed out" else 30.0
        found = call(server.server_address[1], end.tool, limit)
        server.shutdown()
        thread.join(30)

    assert found == end


def test_a_dead_worker_is_a_failure():
    """A pool that has broken fails the call, and does not end the run."""
    future: Future[Outcome] = Future()
    future.set_exception(BrokenProcessPool("a worker died"))

    assert outcome(future, "search") == Outcome("search", "failed", "a worker died")
