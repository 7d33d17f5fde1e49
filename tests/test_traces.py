"""Hand-overs, turns and overlap are counted from the stamps of the threads themselves."""

from guide import traces
from guide.results import Lane, Trace

US = 1000  # nanoseconds


def trace(*lanes):
    """A trace of threads whose chunks began and ended at these microseconds."""
    return Trace(
        name="two-threads",
        interpreter="3.14",
        gil_enabled=True,
        switch_interval_seconds=0.005,
        lanes=[
            Lane(name=str(number), spans=[(a * US, b * US) for a, b in lane])
            for number, lane in enumerate(lanes)
        ],
        digest="0" * 16,
    )


def chunks(start, stop):
    """Chunks of 100 microseconds without a gap."""
    return [(begin, begin + 100) for begin in range(start, stop, 100)]


TURNS = trace(
    [*chunks(0, 1000), (1000, 2100), *chunks(2100, 3000)],
    [(0, 1100), *chunks(1100, 2000), (2000, 3100), *chunks(3100, 4000)],
)
AT_ONCE = trace(chunks(0, 1000), chunks(200, 1000))


def test_a_chunk_that_waited_ends_a_run():
    """A chunk of more than three times the median is no work: the run stops before it."""
    assert traces.runs(TURNS) == [
        [(0, 1000 * US), (2100 * US, 3000 * US)],
        [(1100 * US, 2000 * US), (3100 * US, 4000 * US)],
    ]


def test_a_gap_between_chunks_ends_a_run():
    """A thread that did not begin its next chunk was not running."""
    assert len(traces.runs(trace([*chunks(0, 300), *chunks(900, 1200)]))[0]) == 2


def test_hand_overs_are_counted_where_the_thread_changes():
    """Three changes from one thread to the other are three hand-overs."""
    assert traces.handovers(TURNS) == [1100 * US, 2100 * US, 3100 * US]


def test_a_wait_with_nobody_else_running_is_no_hand_over():
    """The system may stop a thread without another one getting its turn."""
    alone = trace([*chunks(0, 500), (500, 1500), *chunks(1500, 2000)], chunks(2000, 2500))

    assert len(traces.handovers(alone)) == 1


def test_a_turn_is_the_time_between_hand_overs():
    """The median of what lies between them."""
    assert traces.between_handovers(TURNS) == 1000 * US


def test_without_two_hand_overs_there_is_no_turn():
    """One thread after the other is not taking turns."""
    assert traces.between_handovers(trace(chunks(0, 300), chunks(300, 600))) == 0


def test_threads_that_take_turns_never_run_at_once():
    """Under the GIL the runs do not overlap."""
    assert traces.at_once(TURNS) == 0


def test_overlap_is_a_share_of_the_time_in_which_both_have_work():
    """Before the second begins and after the first ends there is nothing to share."""
    assert traces.at_once(AT_ONCE) == 1


def test_a_pause_of_one_thread_lessens_the_overlap():
    """Half the time alone is half the overlap."""
    half = trace(chunks(0, 1000), [*chunks(0, 200), (200, 700), *chunks(700, 1000)])

    assert traces.at_once(half) == 0.5


def test_threads_one_after_the_other_do_not_overlap():
    """No time in which both have work is no overlap, not an error."""
    assert traces.at_once(trace(chunks(0, 300), chunks(300, 600))) == 0


def test_the_end_is_that_of_the_last_thread():
    """The clock stops when all is done."""
    assert traces.end(TURNS) == 4000 * US
