"""Scenes are recorded in children of any interpreter; what goes wrong is a line, not the end."""

import json

import pytest
from guide import children, interpreters, tracing
from guide.children import ChildError
from guide.trace_model import Trace
from guide.tracing import NotRecorded

from snippets.bench.traces.scenes import SCENES


@pytest.fixture(scope="module")
def found():
    """The interpreters of this machine by label."""
    return {one.label: one for one in interpreters.find()[0]}


@pytest.fixture(scope="module")
def here(found):
    """Any of them."""
    return next(iter(found.values()))


def needs(found, label):
    """The interpreter called `label`; a skip with the reason where it is not there."""
    if label not in found:
        pytest.skip(f"no {label} on this machine: uv python install {label}")
    return found[label]


def test_every_scene_has_its_first_python():
    """What the children know and what is asked of them are one list."""
    assert set(tracing.SINCE) >= set(SCENES)
    assert set(tracing.SINCE) - set(SCENES) <= {"interpreters"}


def test_interpreters_are_a_scene_from_3_14_on(found):
    """Older Pythons are not asked for it."""
    old, new = needs(found, "3.13"), needs(found, "3.14")

    assert ["interpreters" in tracing.scenes(one) for one in (old, new)] == [False, True]


def test_a_scene_is_recorded(here):
    """A trace of the interpreter, with the digest of the code as it stands."""
    trace = tracing.scene(here, "tasks", tries=1)

    assert (trace.name, trace.interpreter, trace.digest, len(trace.lanes)) == (
        "tasks",
        here.label,
        tracing.digest(),
        2,
    )


def said(length):
    """What a child says of a lane that long."""
    lane = {"name": "task 1", "thread": 1, "stamps": 2, "spans": [[0, length, "running"]]}
    clock = {"began_ns": 0, "switch_interval_seconds": 0.005}
    return clock | {"gil_enabled": True, "lanes": [lane], "moments": []}


def test_the_shortest_recording_is_kept(here, monkeypatch):
    """It is the one that the machine disturbed least."""
    answers = iter([said(30), said(10), said(20)])
    monkeypatch.setattr(children, "ask", lambda *_: next(answers))

    assert tracing.scene(here, "tasks", tries=3).lanes[0].spans == [(0, 10, "running")]


@pytest.mark.parametrize(
    "wrong", [{}, said(10) | {"lanes": []}, said(-1), said(10) | {"lanes": 3}]
)
def test_what_is_no_recording_is_one_line(here, monkeypatch, wrong):
    """A child may say anything."""
    monkeypatch.setattr(children, "ask", lambda *_: wrong)
    with pytest.raises(ChildError, match=r"^not a recording: \w+"):
        tracing.scene(here, "tasks", tries=1)


def test_a_scene_that_fails_leaves_the_others(here, monkeypatch):
    """It is told, and the next one is recorded."""

    def one_crashes(_, __, words):
        if words == ["lock"]:
            raise ChildError("the interpreter was ended by SIGSEGV")
        return said(10)

    monkeypatch.setattr(children, "ask", one_crashes)
    monkeypatch.setattr(tracing, "SAMPLER_SINCE", (3, 99))
    got = list(tracing.record(here, tries=1))

    assert [one for one in got if isinstance(one, NotRecorded)] == [
        NotRecorded("lock", "the interpreter was ended by SIGSEGV")
    ]
    assert len(got) == len(tracing.scenes(here))


def test_a_witness_that_fails_leaves_the_trace(here, monkeypatch):
    """Where no process may be watched, the program's own record is still there."""

    def refused(_):
        raise ChildError("exit code 1: PermissionError")

    monkeypatch.setattr(tracing, "SINCE", {"two-threads": (3, 11)})
    monkeypatch.setattr(tracing, "SAMPLER_SINCE", (3, 11))
    monkeypatch.setattr(tracing, "watched", refused)
    monkeypatch.setattr(children, "ask", lambda *_: said(10))
    told, trace = tracing.record(here, tries=1)

    assert told == NotRecorded(
        "two-threads, as the profiler sees it", "exit code 1: PermissionError"
    )
    assert (isinstance(trace, Trace), trace.witness) == (True, None)


@pytest.mark.parametrize("label", ["3.15", "3.15t"])
def test_the_profiler_sees_what_the_program_stamps(label, found):
    """Two threads take turns with the GIL, and are attached at once without it: live."""
    one = needs(found, label)
    try:
        seen = tracing.watched(one)
    except ChildError as problem:
        pytest.skip(f"no process can be watched here: {problem}")

    assert (seen.sampler_at_once < 0.5) == one.facts.gil_enabled
    assert seen.agree > 0.5


def test_a_profiler_that_does_not_start_says_why(found):
    """An older Python has none: its last words, less the paths."""
    one = needs(found, "3.13")
    with pytest.raises(ChildError, match=r"^exit code 1: .*profiling"):
        tracing.watched(one)


def test_a_program_that_left_no_record_says_so(here, monkeypatch):
    """The profiler ended well, and the file is missing."""
    monkeypatch.setattr(tracing, "_run", lambda command: None)
    with pytest.raises(ChildError, match="the program left no record: FileNotFoundError"):
        tracing.watched(here)


def test_a_profiler_that_hangs_is_ended(here, monkeypatch):
    """No child outlives the question."""
    monkeypatch.setattr(children, "LIMIT_SECONDS", 0.5)
    wait = "import threading; threading.Event().wait(300)"
    with pytest.raises(ChildError, match="no answer within"):
        tracing._run([str(here.path), "-c", wait])


def test_traces_are_small(here):
    """Less than 20 kB of JSON."""
    trace = tracing.scene(here, "two-threads", tries=1)

    assert len(json.dumps(trace.model_dump(mode="json"))) < 20_000
