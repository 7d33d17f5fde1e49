"""Tests of snippets/pools/workers_on_demand.py."""

import pytest

from snippets.pools.workers_on_demand import (
    WORKERS,
    processes_after_one_call,
    threads_after,
)
from tests.snippets.needs import requires

pytestmark = [
    requires("pools/workers_on_demand"),
    pytest.mark.thread_unsafe(reason="counts what this process has"),
]


@pytest.mark.parametrize("calls", [1, 2, 4, 6])
def test_a_thread_for_each_call_up_to_the_limit(calls):
    """No call waits for a thread that could be started."""
    assert threads_after(calls) == min(calls, WORKERS)


def test_forkserver_starts_what_is_needed():
    """One call, one process."""
    assert processes_after_one_call("forkserver") == 1
