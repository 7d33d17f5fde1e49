"""Tests of snippets/operating/default_workers.py."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.operating.default_workers import cores, defaults


@pytest.mark.parametrize(("machine", "usable"), [(1, 1), (3, 2)])
def test_defaults(machine, usable):
    """Processes: the cores; threads, interpreters: 4 more; since 3.13 only usable cores count."""
    known = usable if sys.version_info >= (3, 13) else machine
    found = defaults_with(machine, usable)

    assert found == {
        kind: known + 4 if kind.startswith(("Thread", "Interpreter")) else known for kind in found
    }


def test_a_thread_pool_has_at_most_32():
    """On a large machine the default stops at 32."""
    with cores(machine=128, usable=128), ThreadPoolExecutor() as pool:
        found = pool._max_workers

    assert found == 32


def defaults_with(machine, usable):
    """The defaults on such a machine."""
    with cores(machine, usable):
        return defaults()
