"""Tests of snippets/operating/shared_log_file_broken.py."""

import multiprocessing
import threading

from snippets.operating.shared_log_file_broken import kept, rotating, worker
from tests.snippets.needs import requires

pytestmark = requires("operating/shared_log_file_broken")

LINES = ["a1", "b1", "a2", "b2", "a3", "b3"]


def test_two_processes_lose_lines(tmp_path):
    """There is room for all six lines, and fewer are there."""
    assert len(kept(tmp_path / "log", LINES)) < 6


def test_one_process_keeps_them(tmp_path):
    """The same lines through one process are all there."""
    assert kept(tmp_path / "log", [f"a{n}" for n in range(6)]) == [f"a{n}" for n in range(6)]


def test_a_worker_writes_when_it_is_its_turn(tmp_path):
    """It answers after each line, and ends with an empty one."""
    ours, theirs = multiprocessing.Pipe()
    thread = threading.Thread(target=worker, args=(theirs, tmp_path / "log"))
    thread.start()
    answers = [ours.recv()]
    ours.send("line")
    answers.append(ours.recv())
    ours.send("")
    thread.join(30)
    for end in (ours, theirs):
        end.close()

    assert (answers, (tmp_path / "log").read_text()) == (["ready", "done"], "line\n")


def test_room_for_six_lines(tmp_path):
    """Three lines of three bytes stay in a file, the fourth begins a new one."""
    handler = rotating(tmp_path / "log")
    handler.close()

    assert (handler.maxBytes, handler.backupCount) == (10, 1)
