"""The advice keeps to the limits and gives its reasons."""

import json

import pytest

from snippets.choose import advice, constants
from snippets.choose.machine import Machine
from snippets.choose.task import Task, from_five

GIL = Machine()
FREE = Machine(gil=False, free_threaded=True)
COMPUTING = Task(tasks=100, cpu_seconds=0.05)


def advise(task, machine=GIL, *warnings):
    """The advice by the reference's constants."""
    known = constants.reference(machine.label)
    return advice.advise(task, machine, known, warnings)


def approach(task, machine=GIL):
    """The approach that is advised."""
    return advise(task, machine).approach


def test_python_code_with_the_gil_goes_to_processes():
    """Computing that holds the GIL is not for threads."""
    assert approach(COMPUTING) in ("processes", "interpreters")


def test_python_code_without_the_gil_goes_to_threads():
    """Without the GIL threads compute at once."""
    assert approach(COMPUTING, FREE) == "threads"


def test_code_that_releases_the_gil_goes_to_threads():
    """C code that releases the GIL needs no processes."""
    assert approach(COMPUTING.but(gil_share=0.0)) == "threads"


def test_waiting_goes_to_threads():
    """Waits overlap in threads."""
    waiting = Task(tasks=50, cpu_seconds=0.0, wait_seconds=0.1)

    assert approach(waiting) == "threads"


def test_waiting_with_an_asynchronous_library_goes_to_the_loop():
    """Thousands of waits are for asyncio."""
    waiting = Task(tasks=3000, cpu_seconds=1e-5, wait_seconds=0.1, async_library=True)

    assert approach(waiting) == "asyncio"


@pytest.mark.parametrize("machine", [GIL, FREE], ids=["gil", "free"])
def test_little_work_is_done_in_a_loop(machine):
    """What is done before workers start is not worth any."""
    assert approach(Task(tasks=100, cpu_seconds=2e-6), machine) == "sequential"


def test_order_leaves_no_choice():
    """Calls that need the one before are done one after the other."""
    assert approach(COMPUTING.but(ordered=True)) == "sequential"


def test_a_parallel_library_is_left_alone():
    """What uses all cores already gets no workers."""
    assert approach(COMPUTING.but(parallel_already=True)) == "library"


def test_several_machines_are_a_cluster():
    """What is beyond one machine is said to be."""
    assert approach(COMPUTING.but(several_machines=True)) == "cluster"


def test_isolation_takes_processes():
    """Only processes survive a crash, even where threads are faster."""
    isolated = COMPUTING.but(needs_isolation=True, gil_share=0.0)

    assert approach(isolated) == "processes"


def test_memory_has_a_limit():
    """An approach that needs more memory than there is is not advised."""
    tight = COMPUTING.but(memory_budget_bytes=100_000)

    assert advise(tight).chosen.peak_bytes <= 100_000


def test_latency_has_a_limit():
    """A loop that computes for long holds up whoever waits."""
    slow = Task(
        tasks=50, cpu_seconds=0.05, wait_seconds=0.5, async_library=True,
        latency_seconds=0.01,
    )  # fmt: skip

    assert approach(slow) == "asyncio+processes"


def test_common_objects_are_not_copied():
    """Calls that change common objects stay in one process."""
    shared = COMPUTING.but(shared_state=True)

    assert approach(shared) == "sequential"


def test_impossible_limits_are_said():
    """Where nothing keeps to the limits, a warning says so."""
    found = advise(COMPUTING.but(needs_isolation=True, picklable=False))

    assert "no approach keeps to the limits that you set" in found.warnings


def test_what_cannot_be_pickled_stays_here():
    """Processes and interpreters are left out."""
    task = COMPUTING.but(picklable=False, runs_in_interpreter=False)
    kinds = {one.candidate.approach for one in advise(task).predictions}

    assert kinds == {"sequential", "threads"}


def test_uneven_calls_are_not_sent_in_large_chunks():
    """One long call among short ones does not wait behind others."""
    lengths = (1.0,) * 60 + (60.0,) + (1.0,) * 39
    found = advise(Task(tasks=100, cpu_seconds=0.02, lengths=lengths))

    assert found.chosen.chunksize <= 10


def test_short_calls_are_sent_in_chunks():
    """Handing over call by call would take longer than the calls."""
    task = Task(tasks=200_000, cpu_seconds=2e-5, runs_in_interpreter=False)

    assert advise(task).chosen.chunksize > 100


def test_terms_are_at_most_three():
    """The explanation has the three terms that matter most."""
    names = [name for name, _ in advise(COMPUTING).terms]

    assert (names[0], len(names) <= 3) == ("computing", True)


def test_it_says_what_would_change_it():
    """Below some length of a call sequential is as good."""
    found = advise(COMPUTING)

    assert any(one.endswith("sequential") for one in found.changes)


def test_it_says_from_where_on_a_pool_pays():
    """Above some length of a call sequential is no longer the best."""
    found = advise(Task(tasks=100, cpu_seconds=1e-5))

    assert any(one.startswith("above") for one in found.changes)


def test_one_object_holds_what_programs_need():
    """The JSON has the fields that are promised."""
    data = json.loads(json.dumps(advice.as_json(advise(COMPUTING))))
    promised = {
        "approach", "workers", "chunksize", "predicted_seconds", "reasons",
        "warnings",
    }  # fmt: skip

    assert promised <= set(data)


def test_ranges_are_in_order():
    """Each candidate has low <= middle <= high."""
    ranges = advice.as_json(advise(COMPUTING))["predicted_seconds"].values()

    assert all(one == sorted(one) and len(one) == 3 for one in ranges)


def test_the_five_fields_suffice():
    """An answer follows from the five fields alone."""
    found = advise(from_five("hybrid", 100, 256, 4, False))

    assert found.approach == "asyncio+processes"


def test_a_disagreement_is_explained():
    """Where tree and cost model differ, the reasons say so."""
    odd = Task(tasks=8, cpu_seconds=0.3, argument_bytes=300_000_000)
    found = advise(odd)

    assert len(found.reasons) == len(found.path.steps) + 2


def test_more_cores_than_there_are_is_a_warning():
    """Advice for another machine says that it is."""
    found = advise(COMPUTING.but(cores=64))

    assert found.warnings == ("you asked about 64 cores; here are 2",)


def test_fewer_calls_than_cores_have_a_worker_each():
    """Cores that no call needs do not hide the pool of as many workers."""
    machine = Machine(cores=64, gil=False, free_threaded=True)
    found = advise(Task(tasks=50, cpu_seconds=10.0), machine)

    assert str(found.chosen.candidate) == "threads:50"


def test_a_short_job_takes_fewer_workers_than_cores():
    """Starting a worker for each core may take longer than it helps."""
    machine = Machine(cores=64)
    workers = advise(Task(tasks=100, cpu_seconds=0.003), machine).chosen.candidate.workers

    assert 2 < workers < 64


def test_sequential_code_is_as_fast_as_itself():
    """Also where there is nothing to do."""
    assert advise(Task(tasks=100, cpu_seconds=0.0)).gain == 1.0
