from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

from snippets.hybrid.tool_calls_processes import Outcome, main, outcome


def test_the_four_ends_of_a_call():
    """Completed, timed out, failed, hung up; in the order of the calls."""
    assert main() == [
        Outcome("report", "timed out", "", ["page 1"]),
        Outcome("search", "completed", "", ["3 hits", "2 more"]),
        Outcome("convert", "failed", "unknown format", []),
        Outcome("index", "failed", "the server hung up", ["a to k"]),
    ]


def test_a_dead_worker_is_a_failure():
    """A pool that has broken fails the call, and does not end the run."""
    future: Future[Outcome] = Future()
    future.set_exception(BrokenProcessPool("a worker died"))

    assert outcome(future, "search") == Outcome("search", "failed", "a worker died")
