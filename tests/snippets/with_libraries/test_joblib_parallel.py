"""Tests of snippets/with_libraries/joblib_parallel.py."""

import os
import sys

import pytest

from tests.snippets.needs import requires

pytestmark = requires("with_libraries/joblib_parallel")


@pytest.fixture(autouse=True)
def _workers(monkeypatch):
    """Workers find what we find, and none is left: the pool would be kept for the next call."""
    from joblib.externals.loky import get_reusable_executor

    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    yield
    get_reusable_executor().shutdown(wait=True)


def test_a_function_without_a_name():
    """A lambda and what it refers to are sent to other processes, and the order is kept."""
    from snippets.with_libraries.joblib_parallel import in_processes

    offset = 10

    assert in_processes(lambda number: number + offset, range(20)) == list(range(10, 30))


def test_other_processes_do_the_work():
    """None of the calls runs here."""
    from snippets.with_libraries.joblib_parallel import in_processes

    assert os.getpid() not in in_processes(lambda _: os.getpid(), range(4))


def test_the_error_of_a_call():
    """It is raised where the results are wanted."""
    from snippets.with_libraries.joblib_parallel import in_processes

    with pytest.raises(ZeroDivisionError):
        in_processes(lambda number: 1 // number, range(3))
