"""Hand-overs, turns, overlap and delays are counted from the spans of a trace."""

import pytest
from guide import traces
from guide.trace_model import Lane, Trace

US = 1000  # nanoseconds


def lane(*spans, name="lane"):
    """A lane whose spans began and ended at these microseconds."""
    return Lane(name=name, spans=[(start * US, end * US, state) for start, end, state in spans])


def trace(*lanes):
    """A trace of lanes."""
    return Trace(
        name="two-threads",
        interpreter="3.14",
        gil_enabled=True,
        switch_interval_seconds=0.005,
        lanes=lanes,
        digest="0" * 16,
    )


TURNS = trace(
    lane((0, 1000, "running"), (1000, 2100, "ready"), (2100, 3000, "running")),
    lane(
        (0, 1100, "ready"),
        (1100, 2000, "running"),
        (2000, 3100, "ready"),
        (3100, 4000, "running"),
    ),
)
ONE_AFTER_THE_OTHER = trace(lane((0, 300, "running")), lane((300, 600, "running")))
HALF = trace(
    lane((0, 1000, "running")),
    lane((0, 200, "running"), (200, 700, "ready"), (700, 1000, "running")),
)


def test_runs_are_the_stretches_of_work():
    """Everything else is left out."""
    assert traces.runs(TURNS) == [
        [(0, 1000 * US), (2100 * US, 3000 * US)],
        [(1100 * US, 2000 * US), (3100 * US, 4000 * US)],
    ]


def test_the_time_in_a_state_is_added_up():
    """Of as many states as are asked for."""
    first = TURNS.lanes[0]

    assert (traces.total(first, "ready"), traces.total(first, "running", "ready")) == (
        1100 * US,
        3000 * US,
    )


def test_hand_overs_are_counted_where_the_lane_changes():
    """Three changes from one lane to the other are three hand-overs."""
    assert traces.handovers(TURNS) == [1100 * US, 2100 * US, 3100 * US]


def test_a_pause_with_nobody_else_running_is_no_hand_over():
    """The system may stop a thread without another one getting its turn."""
    alone = trace(
        lane((0, 500, "running"), (500, 1500, "ready"), (1500, 2000, "running")),
        lane((2000, 2500, "running")),
    )

    assert len(traces.handovers(alone)) == 1


def test_a_turn_is_the_time_between_hand_overs():
    """The median of what lies between them."""
    assert traces.between_handovers(TURNS) == 1000 * US


def test_without_two_hand_overs_there_is_no_turn():
    """One thread after the other is not taking turns."""
    assert traces.between_handovers(ONE_AFTER_THE_OTHER) == 0


@pytest.mark.parametrize(
    ("of", "share"), [(TURNS, 0), (HALF, 0.5), (ONE_AFTER_THE_OTHER, 0)], ids=str
)
def test_overlap_is_a_share_of_the_time_in_which_all_have_work(of, share):
    """Before the second begins and after the first ends there is nothing to share."""
    assert traces.at_once(of) == share


def test_a_lane_that_only_waits_shares_nothing():
    """No work is no overlap, not an error."""
    assert traces.at_once(trace(lane((0, 9, "running")), lane((0, 9, "waiting")))) == 0


def test_holding_a_lock_is_work():
    """Whether with the lock or without."""
    assert traces.at_once(trace(lane((0, 9, "running")), lane((0, 9, "running")))) == 1


def test_delays_are_the_times_with_work_and_without_doing_it():
    """One for each stretch."""
    assert traces.held_up(TURNS.lanes[1]) == [1100 * US, 1100 * US]


def test_the_end_is_that_of_the_last_lane():
    """The clock stops when all is done."""
    assert traces.end(TURNS) == 4000 * US
