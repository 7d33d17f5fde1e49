"""What the charts of traces say is counted from the spans; what they draw follows from them."""

from xml.etree import ElementTree as ET

import pytest
from guide import fragments
from guide.charts.trace_charts import TRACES
from guide.charts.trace_future import state_at

from tests import made_by_hand, traces_by_hand
from tests.made_by_hand import evidence

OF = "of the time in which both had work"
FINDINGS = {
    "trace-two-threads": (
        "With the GIL (3.14): one thread at a time, 5 hand-overs in 28 ms."
        f" Without the GIL (3.14t): both threads at once for 70 % {OF}."
    ),
    "trace-processes": f"Two processes, with the GIL (3.14): both at once for 90 % {OF}.",
    "trace-interpreters": (f"Two interpreters, with the GIL (3.14): both at once for 90 % {OF}."),
    "trace-tasks": (
        "One thread, 4 steps of two tasks, no two steps at once: 16 ms of waiting and 8.0 ms of"
        " work are done after 14 ms."
    ),
    "trace-blocked-loop": (
        "While a coroutine computes for 60 ms, the loop does nothing else: a beat comes 55 ms"
        " late."
    ),
    "trace-loop-with-pool": (
        "The beats of an event loop: beside a thread with the GIL (3.14), 1 late by up to 5.0 ms;"
        " beside a thread without the GIL (3.14t), none late; beside a process with the GIL"
        " (3.14), none late."
    ),
    "trace-lock": (
        "One holder at a time: of the threads' time, 40 % with the GIL (3.14) and 40 % without the"
        " GIL (3.14t) goes into waiting for the lock."
    ),
    "trace-convoy": (
        "Beside a thread that computes, an answer that has arrived waits 5.0 ms with the GIL"
        " (3.14), 0.50 ms with turns of 0.5 ms (3.14) and 0.05 ms without the GIL (3.14t)"
        " (median)."
    ),
    "trace-future": (
        "Cancelling works on a future that is pending and does not work on a future that is"
        " running; future 1 is finished, future 2 is finished and future 3 is cancelled."
    ),
}


def svg(name, change=made_by_hand.unchanged):
    """The fragment of one chart, as elements."""
    of = evidence(change)
    return ET.fromstring(fragments.fragment(name, TRACES[name](of), of))  # noqa: S314 - ours


def texts(name, change=made_by_hand.unchanged):
    """The texts in the picture."""
    return [element.text for element in svg(name, change).iter("text")]


def lanes(name, interpreter, *rows):
    """A change: the lanes of one trace."""

    def change(data):
        for trace in data["traces"]:
            if (trace["name"], trace["interpreter"]) == (name, interpreter):
                trace["lanes"], trace["moments"] = list(rows), []

    return change


@pytest.mark.parametrize("name", TRACES)
def test_the_finding_is_counted(name):
    """It has the values that the hand-made traces give."""
    assert TRACES[name](evidence()).finding == FINDINGS[name]


def test_a_busy_machine_is_no_gil():
    """Where nothing but the machine keeps lanes apart, little overlap is told as what it is."""
    apart = lanes(
        "processes", "3.14",
        traces_by_hand.lane("process 1", (0, 10, "running"), (10, 20, "ready")),
        traces_by_hand.lane("process 2", (0, 9, "ready"), (9, 20, "running")),
    )  # fmt: skip

    assert TRACES["trace-processes"](evidence(apart)).finding == (
        f"Two processes, with the GIL (3.14): both at once for 5 % {OF}, because the machine was"
        " busy."
    )


def test_two_holders_of_a_lock_would_be_told():
    """The chart does not know what ought to be: it counts."""
    both = lanes(
        "lock", "3.14",
        *(traces_by_hand.lane(f"thread {number}", (0, 9, "holding")) for number in (1, 2)),
    )  # fmt: skip

    assert TRACES["trace-lock"](evidence(both)).finding.startswith("Two holders at once: ")


def test_threads_with_the_gil_that_overlap_are_told_too():
    """The title follows the stamps, not the build."""
    both = lanes(
        "two-threads", "3.14",
        *(traces_by_hand.lane(f"thread {number}", (0, 9, "running")) for number in (1, 2)),
    )  # fmt: skip

    assert TRACES["trace-two-threads"](evidence(both)).finding.startswith(
        "With the GIL (3.14): both threads at once for 100 % of the time in which both had work."
    )


def test_the_second_witness_is_heard():
    """What the profiler saw stands beside what the program says of the same run."""
    notes = " ".join(TRACES["trace-two-threads"](evidence(traces_by_hand.witness)).notes)

    assert (
        "3.14, watched by `profiling.sampling` in another run: both threads held the GIL in 0 % of"
        " the time, by the program's own stamps both ran in 0 %; 53 hand-overs, by the stamps 54."
    ) in notes


def test_without_the_gil_nobody_is_said_to_have_it():
    """The profiler's "Has GIL" means attached there, and is called so."""
    notes = TRACES["trace-two-threads"](evidence(traces_by_hand.witness)).notes
    (said,) = (note for note in notes if note.startswith("3.14t"))

    assert "both threads were attached to the interpreter in 99 % of the time" in said
    assert "held the GIL" not in said


@pytest.mark.parametrize("name", TRACES)
def test_every_state_of_a_picture_is_named(name):
    """In the legend, or in the lane itself; nothing else stands in the legend."""
    used = {
        span[2]
        for trace in made_by_hand.results().traces
        if f"trace-{trace.name}" == name
        for lane in trace.lanes
        for span in lane.spans
    }
    names = {"ready": "held up", "waiting": "waits", "pending": "pending", "holding": "holds"}

    assert [
        word
        for state, word in names.items()
        if state in used and not any(word in text for text in texts(name))
    ] == []


def test_a_future_is_told_in_its_lane():
    """States stand in the bars, moments below them; two at one time are one text."""
    found = texts("trace-future")

    assert [
        text
        for text in ("pending", "running", "finished", "cancelled")
        if text not in found
    ] == []  # fmt: skip
    assert "cancel(): True, callback: cancelled" in found
    assert "callback: ValueError" in found


def test_the_state_at_a_moment():
    """The span that holds it."""
    trace = next(one for one in made_by_hand.results().traces if one.name == "future")

    assert [state_at(trace, 1, at * traces_by_hand.MS) for at in (0, 39, 41, 90)] == [
        "pending",
        "pending",
        "running",
        "finished",
    ]


@pytest.mark.parametrize("name", TRACES)
def test_older_code_is_marked(name):
    """A trace of other code is drawn, with a mark that a note explains."""

    def stale(data):
        for trace in data["traces"]:
            trace["digest"] = "0" * 16

    chart = TRACES[name](evidence(stale))

    assert "* recorded by older code." in chart.notes
    assert {row[-1] for row in chart.rows} == {"older code"}


@pytest.mark.parametrize("name", TRACES)
def test_the_picture_is_told_in_words(name):
    """The description names every lane with what it did."""
    chart = TRACES[name](evidence())
    named = {row[3] for row in chart.rows}

    assert [lane for lane in named if f"{lane} " not in chart.description] == []
