"""The scenes record what happened, on one clock, and by the rules that the recorder states."""

import json
import subprocess
import sys
import threading
from itertools import combinations, pairwise

import pytest

from snippets import catalog
from snippets.bench.cores import usable
from snippets.bench.traces import convoy, future, recorder
from snippets.bench.traces.recorder import Lane, Recording, states
from snippets.bench.traces.scenes import SCENES

LIMIT = 60
HERE = str(catalog.HERE.parent)
US = 1000  # nanoseconds
GIL = getattr(sys, "_is_gil_enabled", lambda: True)()
HALF_A_TURN = int(sys.getswitchinterval() * 1e9 / 2)
TRIES = 50  # a busy machine may give them one core for a while
AT_ONCE = ["processes", *(["interpreters"] if sys.version_info >= (3, 14) else [])]


@pytest.fixture(scope="module")
def recorded():
    """One recording of each scene."""
    return {name: scene() for name, scene in SCENES.items()}


def stretches(lane, *wanted):
    """When the lane was in one of the states."""
    return [(start, end) for start, end, state in lane.spans if state in wanted]


def overlap(one, other):
    """The longest time that two rows of stretches have in common."""
    return max((min(b, d) - max(a, c) for a, b in one for c, d in other), default=0)


# The rules


def test_chunks_that_follow_each_other_are_one_span():
    """Ten even chunks are one run."""
    assert states(range(0, 1100 * US, 100 * US)) == [(0, 1000 * US, "running")]


def test_a_chunk_of_more_than_three_times_the_median_is_held_up():
    """It counts whole, and the run goes on after it."""
    stamps = [0, 100, 200, 300, 700, 800, 900]

    assert states(stamps) == [(0, 300, "running"), (300, 700, "ready"), (700, 900, "running")]


def test_going_on_soon_after_the_end_of_a_wait_is_not_being_held_up():
    """The timers of an event loop are no more exact than that."""
    lane = Lane("task")
    lane.waited(0, 10, 10 + recorder.LATE_NS)

    assert lane.spans == [(0, 10 + recorder.LATE_NS, "waiting")]


def test_going_on_late_is_being_held_up():
    """From the end of the wait on, the lane had work to do."""
    lane = Lane("task")
    lane.waited(0, 10, 11 + recorder.LATE_NS)

    assert lane.spans == [(0, 10, "waiting"), (10, 11 + recorder.LATE_NS, "ready")]


def test_a_recording_begins_at_zero_and_in_order():
    """The clock's own reading is told apart: only this machine knows what it means."""
    lane = Lane("one", [(7, 9, "running"), (5, 7, "waiting")])
    said = Recording([lane], [(8, 0, "gone"), (6, 0, "come")]).said()

    assert (said["began_ns"], said["lanes"][0]["spans"], said["moments"]) == (
        5,
        [(0, 2, "waiting"), (2, 4, "running")],
        [(1, 0, "come"), (3, 0, "gone")],
    )


def test_work_is_stamped_before_and_after_each_chunk():
    """Three chunks have four stamps, in order."""
    stamps = recorder.compute(3 * recorder.GRAIN_NS, 10)

    assert (len(stamps), stamps == sorted(stamps)) == (4, True)


# Every scene


@pytest.mark.parametrize("name", SCENES)
def test_a_lane_is_in_one_state_at_a_time(name, recorded):
    """Each span ends before the next begins, also where another process took the stamps."""
    lanes = [sorted(lane.spans) for lane in recorded[name].lanes]

    assert all(spans for spans in lanes)
    assert all(start <= end for spans in lanes for start, end, _ in spans)
    assert all(one[1] <= two[0] for spans in lanes for one, two in pairwise(spans))


@pytest.mark.parametrize("name", SCENES)
def test_a_recording_is_small(name, recorded):
    """Less than 20 kB of JSON."""
    assert len(json.dumps(recorded[name].said())) < 20_000


# Threads, processes, interpreters


@pytest.mark.skipif(not GIL, reason="needs the GIL")
def test_with_the_gil_two_threads_take_turns(recorded):
    """What they have in common is less than half a turn: the stamps are no finer."""
    rows = [stretches(lane, "running") for lane in recorded["two-threads"].lanes]

    assert overlap(*rows) < HALF_A_TURN


@pytest.mark.skipif(usable() < 2, reason="needs two usable cores")
@pytest.mark.parametrize("name", AT_ONCE if GIL else ["two-threads", *AT_ONCE])
def test_what_shares_no_gil_runs_at_once(name):
    """Both begin together and have two cores: somewhere their runs overlap."""
    found = (
        overlap(*(stretches(lane, "running") for lane in SCENES[name]().lanes))
        for _ in range(TRIES)
    )

    assert any(common > 0 for common in found)


def test_both_threads_do_the_same_work(recorded):
    """Each has as many stamps as the other."""
    assert len({lane.stamps for lane in recorded["two-threads"].lanes}) == 1


def test_a_sampler_can_find_the_threads(recorded):
    """Each lane says which thread of the system it was."""
    assert len({lane.thread for lane in recorded["two-threads"].lanes} - {0}) == 2


# A lock


def test_no_two_threads_hold_the_lock(recorded):
    """However they are scheduled."""
    rows = [stretches(lane, "holding") for lane in recorded["lock"].lanes]

    assert [overlap(*two) <= 0 for two in combinations(rows, 2)] == [True] * 3


def test_a_thread_that_waits_for_the_lock_does_not_hold_it(recorded):
    """Whoever is blocked, another one holds the lock some of that time.

    On a busy machine a thread may also lose its core between two stamps, and seem to be blocked.
    """
    scenes = (SCENES["lock"]() if number else recorded["lock"] for number in range(TRIES))

    assert any(map(is_blocked_by_a_holder, scenes))


def is_blocked_by_a_holder(scene):
    """Whether there is waiting, and a holder during each wait."""
    held = [span for lane in scene.lanes for span in stretches(lane, "holding")]
    blocked = [span for lane in scene.lanes for span in stretches(lane, "blocked")]
    return blocked != [] and all(overlap([span], held) > 0 for span in blocked)


# The event loop


def test_a_blocked_loop_runs_nothing_else(recorded):
    """No step of the heartbeat begins between the first and the last stamp of the computation."""
    heart, computing = recorded["blocked-loop"].lanes
    work = stretches(computing, "running", "ready")
    begin, end = work[0][0], work[-1][1]
    steps = [start for start, _ in stretches(heart, "running")]

    assert [start for start in steps if begin < start < end] == []
    assert min(steps) < begin < end < max(steps)


def test_tasks_take_turns(recorded):
    """Two tasks of one loop never compute at once."""
    rows = [stretches(lane, "running") for lane in recorded["tasks"].lanes]

    assert overlap(*rows) <= 0


def test_tasks_wait_at_once(recorded):
    """Their waits overlap: that is what the loop is for."""
    rows = [stretches(lane, "waiting") for lane in recorded["tasks"].lanes]

    assert overlap(*rows) > 0


@pytest.mark.parametrize("name", ["loop-with-threads", "loop-with-processes"])
def test_a_pool_leaves_the_loop_free(name, recorded):
    """The heartbeat takes steps while the pool computes."""
    heart, worker = recorded[name].lanes
    work = stretches(worker, "running", "ready")
    steps = [start for start, _ in stretches(heart, "running")]

    assert [start for start in steps if work[0][0] < start < work[-1][1]] != []


# The convoy


def test_each_answer_was_sent_between_the_stamps_of_its_request(recorded):
    """Stamps of two processes are on one clock."""
    asking = recorded["convoy"].lanes[0]
    kinds = [state for _, _, state in asking.spans]

    assert kinds == ["waiting", "ready"] * (convoy.ALONE + convoy.BESIDE)


def test_the_first_requests_have_no_competition(recorded):
    """The other thread begins to compute after them."""
    asking, computing = recorded["convoy"].lanes
    before = [start for start, _, state in asking.spans if state == "waiting"][: convoy.ALONE]

    assert max(before) < computing.spans[0][0]


def test_short_turns_are_recorded_and_taken_back(recorded):
    """The recording says at which switch interval it was made."""
    intervals = [recorded[name].switch_interval for name in ("convoy", "convoy-short-turns")]

    assert intervals == [sys.getswitchinterval(), pytest.approx(convoy.SHORT_SECONDS)]


# A future


def test_the_states_of_a_future(recorded):
    """A result, an error and a cancelling, each after being pending."""
    lanes = recorded["future"].lanes

    assert [[state for _, _, state in lane.spans] for lane in lanes] == [
        ["pending", "running", "finished"],
        ["pending", "running", "finished"],
        ["pending", "cancelled"],
    ]


def test_what_happens_to_a_future(recorded):
    """`cancel` works while it is pending; each that ends calls its callback."""
    moments = sorted(recorded["future"].moments)

    assert [(lane, what) for _, lane, what in moments] == [
        (0, "cancel(): False"),
        (2, "cancel(): True"),
        (2, "callback: cancelled"),
        (0, "callback: result"),
        (1, "callback: ValueError"),
    ]


def test_one_worker_runs_one_task_at_a_time():
    """The second future is pending until the first is done."""
    lanes = future.record(task=0.001, after=0.001).lanes
    (first,), (second,) = (stretches(lane, "running") for lane in lanes[:2])

    assert first[1] <= second[0]


# The program


def run(*words):
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "snippets.bench.traces", *words],
        capture_output=True, text=True, timeout=LIMIT, check=False, cwd=HERE,
    )  # fmt: skip


def test_the_program_prints_one_line():
    """What the interpreter is, and the lanes."""
    said = json.loads(run("tasks").stdout)

    assert (said["gil_enabled"], [lane["name"] for lane in said["lanes"]]) == (
        GIL,
        ["task 1", "task 2"],
    )


def test_the_program_writes_a_file(tmp_path):
    """For a profiler that prints words of its own."""
    done = run("tasks", str(tmp_path / "said.json"))
    said = json.loads((tmp_path / "said.json").read_text())

    assert (done.stdout, len(said["lanes"])) == ("", 2)


@pytest.mark.parametrize("words", [[], ["opera"], ["tasks", "a", "b"]])
def test_the_program_knows_its_scenes(words):
    """Anything else gets a line of advice."""
    done = run(*words)

    assert (done.returncode, done.stderr.startswith("usage: traces two-threads|")) == (1, True)


def test_nothing_runs_on_after_a_scene(recorded):
    """All threads have ended when the recordings are there."""
    assert threading.active_count() == 1
