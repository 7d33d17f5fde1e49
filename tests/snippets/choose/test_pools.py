"""Pools in the simulation: what they share, and what each worker takes."""

from snippets.choose.candidates import Candidate
from snippets.choose.constants import reference
from snippets.choose.machine import Machine
from snippets.choose.predict import simulate
from snippets.choose.task import Task

WITH_GIL = Machine()
WITHOUT_GIL = Machine(gil=False, free_threaded=True)
LITTLE = Task(tasks=2, cpu_seconds=1e-6)


def seconds(name, workers, task, machine):
    """What the simulation says, with the reference's constants."""
    known = reference(machine.label).middle
    return simulate(Candidate(name, workers), task, machine, known)


def test_a_request_for_the_gil_that_comes_too_late_takes_no_time():
    """All is done long before the switch interval is over."""
    assert seconds("threads", 2, LITTLE, WITH_GIL) < WITH_GIL.switch_interval_seconds


def test_calls_that_use_all_cores_gain_nothing_from_threads():
    """A second worker finds no core."""
    task = Task(tasks=8, cpu_seconds=0.1, gil_share=0.0, parallel_already=True)

    assert seconds("threads", 2, task, WITHOUT_GIL) >= task.sequential_seconds


def test_without_the_gil_interpreters_start_one_after_the_other():
    """Four take four times what one takes, on two cores."""
    start = reference("3.14t").middle.interpreter_start_seconds
    task = Task(tasks=4, cpu_seconds=0.0, wait_seconds=0.5)

    assert seconds("interpreters", 4, task, WITHOUT_GIL) >= 4 * start + 0.5


def test_with_the_gil_they_start_side_by_side():
    """Each has its own, from its first moment."""
    start = reference("3.14").middle.interpreter_start_seconds
    task = Task(tasks=4, cpu_seconds=0.0)

    assert seconds("interpreters", 4, task, WITH_GIL) < 4 * start
