"""What docs/patterns/pool-limits.md says of `atexit` in a worker process."""

import atexit
import multiprocessing
import sys
from pathlib import Path

import pytest

LIMIT = 60.0
OLD = sys.version_info < (3, 13)
# A forked child would inherit pytest's own second thread; a fork is tried by its server.
METHODS = ["spawn"] if sys.platform == "win32" else ["spawn", "forkserver"]


def leave_a_note(path):
    """In the child: write a file at its exit."""
    atexit.register(Path(path).touch)


@pytest.mark.parametrize("method", METHODS)
def test_exit_functions_of_a_worker(method, tmp_path):
    """Up to 3.12 they run under spawn only, from 3.13 on under every method."""
    note = tmp_path / "note"
    child = multiprocessing.get_context(method).Process(target=leave_a_note, args=(note,))
    child.start()
    child.join(LIMIT)

    assert note.exists() is (method == "spawn" or not OLD)
