import asyncio

from snippets.event_loop.tasks_as_completed import arrivals
from tests.snippets.needs import requires

pytestmark = requires("event_loop/tasks_as_completed")


def test_the_tasks_themselves_arrive():
    """Each name is found by the task that `as_completed` yields."""
    assert asyncio.run(arrivals()) == ["B: 20", "C: 30", "A: 10"]
