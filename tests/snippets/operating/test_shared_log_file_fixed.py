"""Tests of snippets/operating/shared_log_file_fixed.py."""

import multiprocessing
import queue
import threading

from snippets.operating.shared_log_file_fixed import kept, worker
from tests.snippets.needs import requires

pytestmark = requires("operating/shared_log_file_fixed")

LINES = ["a1", "b1", "a2", "b2", "a3", "b3"]


def test_every_line_is_there(tmp_path):
    """One process writes and rotates, and all six lines are kept."""
    assert kept(tmp_path / "log", LINES) == sorted(LINES)


def test_a_worker_sends_when_it_is_its_turn():
    """Its records go into the queue."""
    records = queue.SimpleQueue()
    ours, theirs = multiprocessing.Pipe()
    thread = threading.Thread(target=worker, args=(theirs, records))
    thread.start()
    answers = [ours.recv()]
    ours.send("line")
    answers.append(ours.recv())
    ours.send("")
    thread.join(30)
    for end in (ours, theirs):
        end.close()

    assert (answers, records.get_nowait().getMessage()) == (["ready", "done"], "line")
