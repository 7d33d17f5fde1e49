"""Tests of snippets/processes/fresh_worker_for_each_task.py and what its page says beside it."""

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor

import pytest

from snippets.processes.fresh_worker_for_each_task import most_leaked

LIMIT = 60.0


@pytest.mark.parametrize(("limit", "leaked"), [(None, 4), (2, 2), (1, 1)])
def test_a_leak_ends_with_its_worker(limit, leaked):
    """A worker that is replaced takes along what it held."""
    assert most_leaked(4, limit) == leaked


def test_several_workers_are_replaced():
    """A pool of two does not hang, where a process pool of concurrent.futures may."""
    with multiprocessing.Pool(2, maxtasksperchild=2) as pool:
        answers = pool.map_async(abs, range(12), chunksize=1).get(LIMIT)

    assert answers == list(range(12))


@pytest.mark.skipif(sys.version_info < (3, 14), reason="hangs before Python 3.14")
def test_process_pools_replace_their_workers():
    """With two workers and a limit of two."""
    with ProcessPoolExecutor(2, max_tasks_per_child=2) as pool:
        assert list(pool.map(abs, range(12), timeout=LIMIT)) == list(range(12))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")
def test_fork_is_refused():
    """A worker forked later would inherit the pool's threads."""
    fork = multiprocessing.get_context("fork")
    with pytest.raises(ValueError, match="incompatible with the 'fork'"):
        ProcessPoolExecutor(1, mp_context=fork, max_tasks_per_child=1)
