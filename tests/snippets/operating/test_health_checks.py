"""Tests of snippets/operating/health_checks.py."""

import asyncio

import pytest

from snippets.operating.health_checks import Health, answering, ask, main


def test_the_life_of_a_service():
    """Ready only while it serves; alive except while its loop is stuck."""
    assert asyncio.run(main(limit=0.5)) == [
        "starting: alive 200, ready 503",
        "serving: alive 200, ready 200",
        "stuck: alive 503",
        "draining: alive 200, ready 503",
    ]


@pytest.mark.parametrize("path", ["/", "/alive/", "/healthy"])
def test_other_paths_are_not_found(path):
    """A mistake in the supervisor's settings is no sign of life."""

    async def status():
        with answering(Health(limit=30)) as base:
            return await asyncio.to_thread(ask, base + path)

    assert asyncio.run(status()) == 404


def test_a_stuck_loop_is_not_ready_either():
    """Both answers need a turn of the loop."""

    async def status():
        health = Health(limit=0.05)
        health.ready = True
        return health.status("/alive"), health.status("/ready")  # called on the loop's thread

    assert asyncio.run(status()) == (503, 503)
