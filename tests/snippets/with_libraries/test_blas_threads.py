"""Tests of snippets/with_libraries/blas_threads.py."""

import os

from tests.snippets.needs import requires

pytestmark = requires("with_libraries/blas_threads")


def test_threads_in_each_place():
    """As many as before everywhere, except within a limit; the limit here ends with its block."""
    from snippets.with_libraries.blas_threads import blas_threads, experiment

    before = blas_threads()
    found = experiment()

    assert (list(found.values()), blas_threads()) == ([before, 1, before, 1], before)


def test_the_default_is_the_cpus():
    """OpenBLAS starts a thread for each CPU of the affinity."""
    from snippets.with_libraries.blas_threads import blas_threads, in_words

    expected = "one for each CPU" if len(os.sched_getaffinity(0)) <= 64 else "64"

    assert in_words(blas_threads()) == expected


def test_threads_of_the_process():
    """The limit holds for the whole process, also in a pool of threads."""
    from concurrent.futures import ThreadPoolExecutor

    from threadpoolctl import threadpool_limits

    from snippets.with_libraries.blas_threads import multiply

    with threadpool_limits(limits=1, user_api="blas"), ThreadPoolExecutor(2) as pool:
        found = list(pool.map(multiply, [10, 20]))

    assert found == [(10.0, 1), (20.0, 1)]


def test_set_up_of_a_worker():
    """Without `with`, the limit stays; here it is lifted again."""
    from threadpoolctl import threadpool_limits

    from snippets.with_libraries.blas_threads import blas_threads, one_blas_thread

    before = blas_threads()
    one_blas_thread()
    within = blas_threads()
    threadpool_limits(limits=before, user_api="blas")

    assert (within, blas_threads()) == (1, before)
