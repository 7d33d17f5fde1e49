"""Keeps what a child answers apart from all that the reader's code prints."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

Say = Callable[[dict[str, Any]], None]


def answering() -> Say:
    """What says rows where the parent listens; printing goes nowhere.

    Programs that are started, and copies that os.fork() makes, cannot answer,
    nor keep the parent listening.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    _drop(1)
    if sys.platform != "win32":
        os.register_at_fork(after_in_child=answers.close)
    return lambda row: print(json.dumps(row), file=answers, flush=True)


def drop_errors() -> None:
    """From now on nothing that is printed as an error is kept."""
    _drop(2)


def _drop(descriptor: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
