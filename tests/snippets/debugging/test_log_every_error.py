"""Tests of snippets/debugging/log_every_error.py."""

import asyncio
import gc
import logging
import sys
import threading

import pytest

from snippets.debugging.log_every_error import LIMIT, log, log_every_error, main


@pytest.fixture(autouse=True)
def records(monkeypatch):
    """What is logged; the hooks are put back afterwards."""
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    heard: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = heard.append
    log.addHandler(handler)
    log_every_error()
    yield heard
    log.removeHandler(handler)


def said(records):
    """Levels and errors."""
    return [(one.levelname, type(one.exc_info[1]).__name__) for one in records]


def test_a_callback_and_a_thread_are_heard(records):
    """Both fail, nobody asks for their results."""
    asyncio.run(main())

    assert said(records) == [("ERROR", "ValueError"), ("ERROR", "ValueError")]


def test_the_end_of_the_main_thread_is_critical(records):
    """The program ends with it."""
    error = LookupError("page 7")
    sys.excepthook(LookupError, error, None)

    assert said(records) == [("CRITICAL", "LookupError")]


def test_ctrl_c_is_no_error(records, capsys):
    """It is printed as ever."""
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert (records, "KeyboardInterrupt" in capsys.readouterr().err) == ([], True)


def test_an_error_that_nobody_could_catch_is_heard(records):
    """`__del__` raises outside of every `try`."""

    class Careless:
        """Fails when it is thrown away."""

        def __del__(self):
            raise LookupError("page 7")

    thread = threading.Thread(target=Careless)
    thread.start()
    thread.join(LIMIT)
    gc.collect()

    assert said(records) == [("ERROR", "LookupError")]
