import asyncio
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from snippets.hybrid.forked_connection_fixed import read_until_end, square


def test_the_end_arrives():
    """A spawned worker inherits no connection."""
    start = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=start) as pool:
        found = asyncio.run(read_until_end(pool, limit=30))

    assert found == "answer 49; the end arrived"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")
# The second thread is pytest's own watchdog.
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_worker_from_before_the_connection_is_harmless():
    """Where only fork will do: start the worker before the first connection."""
    start = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=1, mp_context=start) as pool:
        pool.submit(square, 0).result(timeout=30)
        found = asyncio.run(read_until_end(pool, limit=30))

    assert found == "answer 49; the end arrived"


def test_a_thread_shares_the_connection():
    """With threads there is one copy of the connection: the end arrives."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        found = asyncio.run(read_until_end(pool, limit=30))

    assert found == "answer 49; the end arrived"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_the_start_method_makes_the_difference():
    """The same coroutine hangs with a forked worker."""
    start = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=1, mp_context=start) as pool:
        found = asyncio.run(read_until_end(pool, limit=0.1))

    assert found == "answer 49; the end never arrived"
