"""Tests of snippets/operating/log_from_threads.py."""

import logging

import pytest

from snippets.operating.log_from_threads import logged


@pytest.fixture(autouse=True)
def _logger_as_before():
    """The snippet sets up a logger of its own."""
    yield
    logging.getLogger("service").handlers = []


def test_no_task_waits_for_the_disk():
    """All tasks end while the handler is still blocked, and no record is lost."""
    early, lines = logged(20)

    assert (early, len(lines)) == (20, 20)


def test_a_record_knows_its_thread():
    """The name of the thread that logged stands in the line, not the writer's."""
    _, lines = logged(5)

    assert all(line.startswith("ThreadPoolExecutor-") for line in lines)
