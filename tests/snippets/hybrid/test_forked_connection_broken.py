import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from snippets.hybrid.forked_connection_broken import read_until_end
from tests.snippets.needs import requires

pytestmark = requires("hybrid/forked_connection_broken")


# The second thread is pytest's own watchdog.
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_the_end_never_arrives():
    """The forked worker holds the connection that the server has closed."""
    start = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=1, mp_context=start) as pool:
        found = asyncio.run(read_until_end(pool, limit=0.1))

    assert found == "answer 49; the end never arrived"


def test_with_a_thread_the_end_arrives():
    """It is the fork that holds the connection open."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        found = asyncio.run(read_until_end(pool, limit=30))

    assert found == "answer 49; the end arrived"
