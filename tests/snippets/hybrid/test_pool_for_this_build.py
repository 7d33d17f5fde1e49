import asyncio
import concurrent.futures
import sys
import types

import pytest

from snippets.hybrid import pool_for_this_build
from snippets.hybrid.pool_for_this_build import pool_class, squares


@pytest.mark.parametrize(
    ("gil", "version", "name"),
    [
        (True, (3, 13), "ProcessPoolExecutor"),
        (True, (3, 14), "InterpreterPoolExecutor"),
        (False, (3, 13), "ThreadPoolExecutor"),
        (False, (3, 15), "ThreadPoolExecutor"),
    ],
)
def test_the_build_decides(monkeypatch, gil, version, name):
    """Threads where no GIL is on, interpreters from 3.14, else processes."""
    if not hasattr(concurrent.futures, name):
        pytest.skip("needs Python 3.14")
    system = types.SimpleNamespace(version_info=version, _is_gil_enabled=lambda: gil)
    monkeypatch.setattr(pool_for_this_build, "sys", system)

    assert pool_class().__name__ == name


def test_before_free_threading_the_gil_is_on(monkeypatch):
    """An interpreter that cannot be asked has a GIL."""
    monkeypatch.setattr(pool_for_this_build, "sys", types.SimpleNamespace(version_info=(3, 11)))

    assert pool_class() is concurrent.futures.ProcessPoolExecutor


def test_the_pool_of_this_interpreter_computes():
    """The same coroutine works with whichever pool it is."""
    with pool_class()() as pool:
        found = asyncio.run(squares(pool, range(3)))

    assert found == [0, 1, 4], sys.version
