import asyncio

import pytest

from snippets.event_loop.limit_rate import RateLimit, starts


class Clock:
    """Time that passes only where somebody sleeps."""

    def __init__(self):
        self.now = 100.0

    async def sleep(self, seconds):
        """Let the time pass."""
        self.now += seconds

    def wait_three_times(self, pause):
        """When three calls are let through, with a pause after each."""

        async def calls():
            limit = RateLimit(2.0, lambda: self.now, self.sleep)
            begun = []
            for _ in range(3):
                await limit.wait()
                begun.append(self.now)
                self.now += pause
            return begun

        return asyncio.run(calls())


@pytest.mark.parametrize(("pause", "begun"), [(0, [100, 102, 104]), (5, [100, 105, 110])])
def test_starts_are_spaced(pause, begun):
    """A quick caller is held back, a slow one is not, and saves nothing up."""
    assert Clock().wait_three_times(pause) == begun


def test_many_tasks_share_one_limit():
    """Tasks that wait at once are let through one interval after another."""
    found = asyncio.run(starts(5, 0.01))

    assert all(start > number * 0.01 - 0.001 for number, start in enumerate(found))
