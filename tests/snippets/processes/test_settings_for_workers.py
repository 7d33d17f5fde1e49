"""Tests of snippets/processes/settings_for_workers.py."""

import multiprocessing

import pytest

from snippets.processes.settings_for_workers import use_all

# Not fork: it warns where the process that runs the tests has threads.
METHODS = [name for name in multiprocessing.get_all_start_methods() if name != "fork"]


@pytest.mark.parametrize("method", METHODS)
def test_every_worker_has_the_setting(method):
    """The initializer runs in each worker, whatever started it."""
    assert use_all("changed", method) == ["changed 0", "changed 1", "changed 2"]
