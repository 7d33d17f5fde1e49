"""The handlers of signals are after each test what they were before."""

import signal

import pytest


@pytest.fixture(autouse=True)
def _handlers_as_before():
    """Some of these snippets set handlers, as a program does once."""
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)
