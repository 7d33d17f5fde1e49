"""Tests of snippets/threads/where_threads_cannot_start.py."""

from threading import Thread

import pytest

from snippets.threads import where_threads_cannot_start
from snippets.threads.where_threads_cannot_start import run_all, square, threads_start

SQUARES = [0, 1, 4, 9, 16]


class Refused(Thread):
    """What a thread is in a browser, or at a limit of the system."""

    def start(self):
        """Fail as the real one does there."""
        raise RuntimeError("can't start new thread")


@pytest.fixture
def no_threads(monkeypatch):
    """For the snippet, and nobody else, no thread starts."""
    monkeypatch.setattr(where_threads_cannot_start, "Thread", Refused)


def test_here_threads_start():
    """On every system that runs these tests."""
    assert threads_start()


def test_with_threads():
    """In the order of the inputs."""
    assert run_all(square, range(5)) == SQUARES


@pytest.mark.thread_unsafe(reason="patches what the snippet calls a thread")
def test_without_threads(no_threads):
    """The same, one after another."""
    assert (threads_start(), run_all(square, range(5))) == (False, SQUARES)
