"""Tests of snippets/interpreters/queue_between.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/queue_between")


def test_answers_come_in_the_order_asked():
    """The queues keep the order."""
    from snippets.interpreters.queue_between import squares

    assert squares([3, 1, 2]) == [9, 1, 4]


def test_none_ends_the_work():
    """Whatever kind of queue it reads."""
    from queue import Queue

    from snippets.interpreters.queue_between import square_all

    inbox, outbox = Queue(), Queue()
    for item in (2, 3, None):
        inbox.put(item)
    square_all(inbox, outbox)

    assert list(outbox.queue) == [4, 9]
