"""Tests of snippets/operating/log_from_interpreters.py."""

from tests.snippets.needs import requires

pytestmark = requires("operating/log_from_interpreters")


def test_every_record_arrives():
    """One line for each task."""
    from snippets.operating.log_from_interpreters import logged

    assert logged(10) == [f"worker: did task {number}" for number in range(10)]


def test_what_a_closed_interpreter_sent_is_lost():
    """An item that is still in the queue when its interpreter closes is replaced by a marker."""
    from concurrent import interpreters

    queue = interpreters.create_queue()
    sender = interpreters.create()
    sender.call(queue.put, "a line")
    sender.close()

    assert "UNBOUND" in repr(queue.get(timeout=30))


def test_set_up_of_a_worker(monkeypatch):
    """The root logger sends what it gets from INFO on."""
    import logging
    import queue

    from snippets.operating.log_from_interpreters import send_records_to, work

    root, records = logging.RootLogger(logging.WARNING), queue.SimpleQueue()
    monkeypatch.setattr(logging, "getLogger", lambda *_: root)
    send_records_to(records)
    work(7)

    assert records.get_nowait().getMessage() == "did task 7"
