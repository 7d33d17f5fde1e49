"""Tests of snippets/threads/unread_error.py."""

import threading

import pytest

from snippets.threads.unread_error import run_and_listen

pytestmark = pytest.mark.thread_unsafe(reason="there is one threading.excepthook for all threads")


def test_the_hook_hears_the_error():
    """The thread that started the other is not disturbed."""
    assert run_and_listen() == ["LookupError: page 7"]


def test_the_hook_is_put_back():
    """Nobody else hears through our hook afterwards."""
    before = threading.excepthook
    run_and_listen()

    assert threading.excepthook is before
