import asyncio

from snippets.event_loop.eager_tasks import eager, two_tasks
from tests.snippets.needs import requires

pytestmark = requires("event_loop/eager_tasks")


def test_an_ordinary_task_starts_later():
    """Both tasks are created before either of them runs."""
    log = asyncio.run(two_tasks())

    assert log[:2] == ["hit: task created, done: False", "miss: task created, done: False"]


def test_an_eager_task_starts_at_once():
    """A task that needs no wait is done when `create_task` returns."""
    log = asyncio.run(eager())

    assert log[:2] == ["hit: answers", "hit: task created, done: True"]


def test_an_eager_task_that_waits_is_an_ordinary_task():
    """At its first wait it hands control back to its creator."""
    log = asyncio.run(eager())

    assert log[2:] == ["miss: waits", "miss: task created, done: False", "miss: answers"]
