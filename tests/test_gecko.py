"""A sampling profiler is a second witness: it saw from outside what the threads stamped.

tests/data/sampled-*.json hold, of one run each, what the program recorded and what Python 3.15's
profiler wrote, less the fields that nobody reads here.
"""

import json

import pytest
from guide import gecko, trace_model
from guide.gecko import GeckoError, Sampled
from guide.paths import ROOT

WITH_GIL, WITHOUT_GIL = "3.15", "3.15t"
DATA = ROOT / "tests" / "data"
BEGAN = 1000


def both(label, tmp_path):
    """The program's record of a run, and the profiler's."""
    held = json.loads((DATA / f"sampled-{label}.json").read_text())
    (tmp_path / "profile.json").write_text(json.dumps(held["profile"]))
    program = held["program"]
    trace = trace_model.parse("two-threads", label, program, "0" * 16)
    threads = [lane["thread"] for lane in program["lanes"]]
    return trace, program["began_ns"], threads, gecko.read(tmp_path / "profile.json")


@pytest.mark.parametrize("label", [WITH_GIL, WITHOUT_GIL])
def test_a_thread_that_stamps_is_attached(label, tmp_path):
    """Whenever the program says that a thread runs, the profiler saw it attached."""
    assert gecko.witness(*both(label, tmp_path)).agree > 0.95


def test_with_the_gil_both_count_the_same_turns(tmp_path):
    """Never two threads at once, and as many hand-overs as its samples can tell."""
    seen = gecko.witness(*both(WITH_GIL, tmp_path))

    assert max(seen.program_at_once, seen.sampler_at_once) < 0.01
    assert seen.sampler_handovers == pytest.approx(seen.program_handovers, rel=0.1)


def test_without_the_gil_having_it_means_being_attached(tmp_path):
    """The profiler's band is called "Has GIL" there too, and both threads have it at once."""
    seen = gecko.witness(*both(WITHOUT_GIL, tmp_path))

    assert seen.sampler_at_once > 0.95


# By hand


def trace(gil, *lanes):
    """A trace of lanes that ran and were held up in turns."""
    states = ("running", "ready", "running", "ready")
    return trace_model.Trace(
        name="two-threads",
        interpreter="3.15",
        gil_enabled=gil,
        switch_interval_seconds=0.005,
        lanes=[
            {"name": "x", "spans": [(*span, state) for span, state in zip(lane, states)]}  # noqa: B905 - as many as there are
            for lane in lanes
        ],
        digest="0" * 16,
    )


def sampled(*attached):
    """A thread that was sampled every 10 ns and attached in these stretches."""
    bands = [(BEGAN + start, BEGAN + end) for start, end in attached]
    return Sampled(samples=list(range(BEGAN, BEGAN + 100, 10)), attached=bands)


def test_samples_are_laid_beside_the_stamps():
    """Of the ten samples of a thread, seven were taken while it ran, and six saw it attached."""
    one = trace(True, [(0, 70), (70, 100)], [(0, 100)])
    seen = gecko.witness(one, BEGAN, [1, 2], {1: sampled((10, 80)), 2: sampled((0, 100))})

    assert seen == trace_model.Witness(
        samples=10, interval_ns=10, program_at_once=0.7, sampler_at_once=0.7,
        program_handovers=1, sampler_handovers=1, agree=16 / 17,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("threads", "seen", "why"),
    [
        ([1, 2], {1: sampled((0, 100))}, "has not seen 1 of 2 threads"),
        ([1, 2], {1: Sampled([], []), 2: Sampled([], [])}, "took no samples while both"),
        ([1, 1], {1: Sampled([BEGAN + 91, BEGAN + 95], [])}, "took no sample while a thread"),
    ],
)
def test_a_profiler_that_saw_nothing_is_no_witness(threads, seen, why):
    """One line says what is missing."""
    lanes = [[(0, 90), (90, 100)], [(0, 90), (90, 100)]]
    with pytest.raises(GeckoError, match=why):
        gecko.witness(trace(True, *lanes), BEGAN, threads, seen)


NO_THREAD = '{"meta": {"startTime": 0}, "shared": {"stringArray": []}, "threads": [{}]}'


@pytest.mark.parametrize("text", [None, "", "[]", "{}", NO_THREAD])
def test_a_file_that_is_no_profile(text, tmp_path):
    """Missing, empty, or something else: one line."""
    path = tmp_path / "profile.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(GeckoError, match=r"^no profile of a sampling profiler: "):
        gecko.read(path)
