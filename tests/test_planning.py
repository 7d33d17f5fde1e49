"""What is measured next follows from what is known: no round too few, none too many."""

import platform
from itertools import cycle
from pathlib import Path

import pytest
from guide import machine, matrix, planning
from guide.interpreters import Found
from guide.matrix import Profile, Spec
from guide.planning import Plan
from guide.questions import question
from guide.store import Store

from tests import made_by_hand

STEADY = cycle([1.0])
UNEVEN = (0.5, 2.0, 1.0, 3.0, 0.7, 1.5, 0.4, 2.5, 1.1, 0.9, 2.2)
SEQUENTIAL = Spec("arithmetic", "sequential", 1)
THREADS = Spec("arithmetic", "threads", 2)
PROCESSES = Spec("arithmetic", "processes", 2)
PROFILE = Profile(rounds=11, seconds=1e6, weighings=2)


@pytest.fixture(scope="module")
def found():
    """Two interpreters."""
    facts = made_by_hand.results().interpreters
    return [Found(Path("python"), one) for one in facts if one.label in ("3.14", "3.14t")]


@pytest.fixture
def store(tmp_path, found, monkeypatch):
    """An empty store that keeps nothing on disk."""
    monkeypatch.setattr(Store, "save", lambda self: None)
    return Store.open(tmp_path / "x.json", machine.describe(), "standard", found)


def plan(store, found, *wanted, weighed=(), profile=PROFILE, again=False):
    """A plan for two cores."""
    return Plan(store, found, wanted, weighed, profile, 2, again)


def carry_out(of, uneven=()):
    """Do what the plan asks for; cells in `uneven` are so, all others steady."""
    steps = []
    series = {spec: cycle(UNEVEN) for spec in uneven}
    for step in of.steps():
        steps.append(step)
        for spec in step.cells:
            seconds = next(series.get(spec, STEADY))
            if step.weighs:
                of.store.add_weight(step.found.label, spec, {"peak_bytes": 1, "switches": 1})
            else:
                row = {"seconds": seconds, "cpu_seconds": seconds}
                of.store.add(step.found.label, spec, step.number, row)
    return steps


def repeats(store, label="3.14"):
    """How often each approach was measured."""
    cells = store.results.find("arithmetic", interpreter=label)
    return {cell.approach: len(cell.rounds) for cell in cells}


def test_a_narrow_cell_is_enough_after_six_rounds(store, found):
    """Six repeats that agree need no seventh."""
    carry_out(plan(store, found, SEQUENTIAL, THREADS))

    assert repeats(store) == {"sequential": 6, "threads": 6}


def test_a_wide_cell_is_measured_on_with_its_baseline(store, found):
    """A ratio is taken between neighbours: the baseline goes on, what is narrow does not."""
    carry_out(plan(store, found, SEQUENTIAL, THREADS, PROCESSES), uneven=[THREADS])

    assert repeats(store) == {"sequential": 11, "threads": 11, "processes": 6}


def test_a_later_run_has_rounds_of_its_own(store, found):
    """What another day measured is never paired with today."""
    carry_out(plan(store, found, SEQUENTIAL, profile=Profile(2, 1e6, 0)))
    carry_out(plan(store, found, SEQUENTIAL, THREADS, profile=Profile(3, 1e6, 0)))
    of = {cell.approach: cell.rounds for cell in store.results.find(interpreter="3.14")}

    assert of == {"sequential": [0, 1, 2, 3, 4], "threads": [2, 3, 4]}


def test_again_takes_as_many_rounds_more(store, found):
    """What was enough once is measured again when it is asked for."""
    carry_out(plan(store, found, SEQUENTIAL))
    carry_out(plan(store, found, SEQUENTIAL, again=True))

    assert repeats(store) == {"sequential": 17}


def test_time_that_is_up_ends_the_run(store, found, monkeypatch):
    """The limit is for each interpreter; no step begins after it."""
    moments = iter(range(0, 1000, 10))
    monkeypatch.setattr(planning, "monotonic", lambda: next(moments))
    steps = carry_out(plan(store, found, SEQUENTIAL, profile=Profile(11, 20, 0)))

    assert len(steps) == 4  # 2 interpreters with 20 s each, 10 s a step


def test_what_takes_long_has_fewer_rounds(store, found):
    """A slice may say how many rounds are enough."""
    long = Spec("tasks-20000000", "threads", 2)
    carry_out(plan(store, found, long.baseline, long), uneven=[long])
    counts = {len(cell.rounds) for cell in store.results.find("tasks-20000000")}

    assert counts == {3}


@pytest.mark.skipif(platform.system() != "Linux", reason="memory is measured on Linux")
def test_cells_are_weighed_one_by_one(store, found):
    """Each in a child of its own, as often as the profile says, apart from the times."""
    steps = carry_out(plan(store, found, SEQUENTIAL, THREADS, weighed=[SEQUENTIAL, THREADS]))
    weighings = [step.cells for step in steps if step.weighs]

    assert sorted(weighings, key=str) == [(SEQUENTIAL,)] * 4 + [(THREADS,)] * 4


def test_there_are_never_more_steps_than_said(store, found):
    """The bar does not run past its end."""
    wanted = matrix.cells(2, [question("start"), question("computing")])
    of = plan(store, found, *wanted, weighed=wanted)

    assert len(carry_out(of, uneven=wanted)) <= of.most_steps()
