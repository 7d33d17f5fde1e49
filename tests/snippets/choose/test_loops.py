"""An event loop in the simulation: what is ready goes first."""

import pytest

from snippets.choose.candidates import Candidate
from snippets.choose.constants import reference
from snippets.choose.machine import Machine
from snippets.choose.predict import simulate
from snippets.choose.task import Task

HERE = Machine()
KNOWN = reference(HERE.label).middle
TASK = Task(tasks=20, cpu_seconds=0.002, wait_seconds=0.02, async_library=True)


def test_a_wait_begins_behind_all_that_is_ready():
    """Ten wait together and compute one after the other; then the next ten."""
    found = simulate(Candidate("asyncio", 10), TASK, HERE, KNOWN)

    assert found == pytest.approx(2 * (0.02 + 10 * 0.002), rel=0.02)


def test_beside_a_pool_the_loop_begins_the_next_wait_at_once():
    """It does not compute, so that nothing is in the way but the GIL."""
    task = TASK.but(gil_share=0.0)
    found = simulate(Candidate("asyncio+threads", 2), task, HERE, KNOWN, in_flight=10)

    assert found < 2 * (0.02 + 10 * 0.002)


def test_more_waits_at_once_never_take_longer():
    """A hundred places for twenty calls are as good as twenty."""
    few, many = (simulate(Candidate("asyncio", places), TASK, HERE, KNOWN) for places in (20, 100))

    assert many == pytest.approx(few)
