"""What holds of the cost model for every task, not for examples only."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snippets import catalog
from snippets.choose import advice, constants, limits, tree
from snippets.choose.candidates import SIMULATED, Candidate, candidates
from snippets.choose.constants import Calibration
from snippets.choose.engine import Compute, Engine, Gil, Wait
from snippets.choose.machine import Machine
from snippets.choose.pieces import cut, relative_lengths
from snippets.choose.predict import predict, simulate
from snippets.choose.task import Task

ROOT = catalog.HERE.parent
LITTLE = 1e-9  # seconds; floating-point sums differ by less
KNOWN = {gil: constants.reference("3.14" if gil else "3.14t") for gil in (True, False)}
seconds = st.floats(0, 0.05, allow_subnormal=False)
tasks = st.builds(
    Task,
    tasks=st.integers(1, 40),
    cpu_seconds=seconds,
    wait_seconds=st.one_of(st.just(0.0), seconds),
    gil_share=st.sampled_from([0.0, 0.3, 1.0]),
    argument_bytes=st.sampled_from([0, 100, 1_000_000]),
    result_bytes=st.sampled_from([0, 100, 1_000_000]),
    length_spread=st.sampled_from([0.0, 0.5, 2.0]),
    thread_slowdown=st.sampled_from([1.0, 1.3, 3.0]),
    async_library=st.booleans(),
    coroutine=st.booleans(),
    picklable=st.booleans(),
    shared_state=st.booleans(),
    needs_isolation=st.booleans(),
    ordered=st.booleans(),
    parallel_already=st.booleans(),
    runs_in_interpreter=st.booleans(),
    memory_budget_bytes=st.sampled_from([None, 10_000, 100_000_000]),
    latency_seconds=st.sampled_from([None, 0.001, 1.0]),
)
machines = st.builds(
    Machine,
    version=st.sampled_from([(3, 11), (3, 14), (3, 15)]),
    gil=st.booleans(),
    cores=st.integers(1, 16),
    quota=st.sampled_from([None, 0.5, 2.0]),
)
some = settings(max_examples=60, deadline=None)


def known(machine: Machine) -> Calibration:
    """The reference's constants for a machine's build."""
    return KNOWN[machine.gil]


def shortest_possible(task: Task, machine: Machine, approach: str, cores: int) -> float:
    """No schedule of this approach is faster, even if the pool cost nothing."""
    lengths = relative_lengths(task)
    longest = max(lengths) * task.seconds
    computing = task.tasks * task.cpu_seconds
    alone = approach in ("sequential", "asyncio")
    second = known(machine).middle.second_core
    at_once = 1.0 if alone else 1 + (cores - 1) * second
    held = task.tasks * task.held_seconds
    one_gil = machine.gil and approach in ("threads", "asyncio+threads")
    if approach == "sequential":
        return task.sequential_seconds
    return max(longest, computing / at_once, held if one_gil else 0.0)


@some
@given(tasks, machines)
def test_sequential_is_the_sum(task, machine):
    """A loop takes as long as its calls, and what opens it."""
    opened = known(machine).middle.loop_start_seconds if task.coroutine else 0.0
    found = simulate(Candidate("sequential"), task, machine, known(machine).middle)

    assert found == pytest.approx(task.sequential_seconds + opened)


@some
@given(tasks, machines)
def test_nothing_is_below_the_critical_path(task, machine):
    """No prediction promises what no schedule could keep."""
    cores = task.cores or machine.workers
    below = [
        str(one)
        for one in candidates(task, machine)
        if simulate(one, task, machine, known(machine).middle, 1, task.tasks)
        < shortest_possible(task, machine, one.approach, cores) * (1 - LITTLE) - LITTLE
    ]

    assert below == []


@some
@given(
    tasks,
    st.sampled_from(["threads", "processes", "interpreters"]),
    st.integers(1, 8),
    st.integers(1, 8),
    st.integers(1, 8),
)
def test_more_cores_never_hurt(task, approach, workers, fewer, more):
    """A pool of so many workers that compute is not slower on more cores."""
    computing = task.but(wait_seconds=0.0, thread_slowdown=1.0)
    fewer, more = sorted((fewer, more))
    took = [
        simulate(
            Candidate(approach, workers),
            computing,
            Machine(gil=False, free_threaded=True, cores=cores),
            KNOWN[False].middle,
        )
        for cores in (fewer, more)
    ]

    assert took[1] <= took[0] * (1 + LITTLE)


@some
@given(tasks, machines)
def test_ranges_are_in_order(task, machine):
    """Every candidate has low <= middle <= high."""
    found = [predict(one, task, machine, known(machine)) for one in candidates(task, machine)]

    assert all(one.seconds == sorted(one.seconds) for one in found)


@some
@given(tasks, machines, st.sampled_from(sorted(SIMULATED)))
def test_more_calls_take_no_less(task, machine, approach):
    """Of calls of one length, one more never makes the whole shorter."""
    even = task.but(length_spread=0.0)
    longer = even.but(tasks=even.tasks + 1)
    one = Candidate(approach, 2)
    constants_ = known(machine).middle
    took = [simulate(one, each, machine, constants_) for each in (even, longer)]

    assert took[1] >= took[0] * (1 - LITTLE)


@some
@given(tasks, machines)
def test_advice_keeps_to_the_limits(task, machine):
    """What is advised breaks no limit, or the advice warns."""
    found = advice.advise(task, machine, known(machine))
    warned = "no approach keeps to the limits that you set" in found.warnings

    assert bool(limits.broken(found.chosen, task, machine)) <= warned


@some
@given(tasks, machines)
def test_advice_is_about_the_fastest(task, machine):
    """Nothing that keeps to the limits is predicted to be clearly faster."""
    found = advice.advise(task.but(parallel_already=False), machine, known(machine))
    allowed = [
        one.middle for one in found.predictions if not limits.broken(one, task, machine)
    ] or [found.chosen.middle]

    assert found.chosen.middle <= min(allowed) * (1 + advice.SAME)


@some
@given(tasks, machines)
def test_every_task_comes_to_a_page(task, machine):
    """Whatever the answers are, the tree ends on an existing page."""
    leaf = tree.walk(task, machine).leaf

    assert (ROOT / "docs" / leaf.page).exists()


@some
@given(tasks, st.integers(1, 300), st.integers(1, 50))
def test_cutting_loses_nothing(task, workers, chunk):
    """Pieces have all calls, whatever their size."""
    many = task.but(tasks=task.tasks * 97)

    assert sum(piece.calls for piece in cut(many, workers, chunk)) == many.tasks


@some
@given(st.lists(st.tuples(seconds, seconds), min_size=1, max_size=20), st.integers(1, 8))
def test_the_gil_lets_one_compute_at_a_time(threads, cores):
    """Threads that hold the GIL take at least the sum of their computing."""
    engine, gil = Engine(lambda computing: min(computing, cores)), Gil(0.005)

    def thread(compute, wait):
        yield Wait(wait)
        yield Compute(compute, gil)

    for compute, wait in threads:
        engine.start(thread(compute, wait))

    assert engine.run() >= sum(compute for compute, _ in threads) * (1 - LITTLE)


@some
@given(st.lists(seconds, min_size=1, max_size=20), st.integers(1, 8))
def test_cores_are_never_idle_for_nothing(threads, cores):
    """Threads that hold nothing take at most what a loop takes."""
    engine = Engine(lambda computing: min(computing, cores))

    def thread(compute):
        yield Compute(compute)

    for compute in threads:
        engine.start(thread(compute))
    took = engine.run()
    longest = max(threads)

    assert max(longest, sum(threads) / cores) * (1 - LITTLE) <= took <= sum(threads) + LITTLE
