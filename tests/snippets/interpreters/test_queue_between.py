"""Tests of snippets/interpreters/queue_between.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/queue_between")


def test_answers_come_in_the_order_asked():
    """The queues keep the order."""
    from snippets.interpreters.queue_between import squares

    assert squares([3, 1, 2]) == [9, 1, 4]
