"""Tests of snippets/threads/queue_shutdown.py."""

from tests.snippets.needs import requires

pytestmark = requires("threads/queue_shutdown")


def test_every_number_is_counted_once():
    """What is in the queue at shutdown is still delivered."""
    from snippets.threads.queue_shutdown import total

    assert total(range(50)) == sum(range(50))
