"""A trace in a results file is checked as it is read."""

import pytest
from guide import trace_model
from guide.trace_model import Trace
from pydantic import ValidationError

RIGHT = {
    "name": "two-threads",
    "interpreter": "3.14t",
    "gil_enabled": False,
    "switch_interval_seconds": 0.005,
    "lanes": [{"name": "thread 1", "stamps": 3, "spans": [[0, 5, "running"], [5, 9, "ready"]]}],
    "moments": [{"at": 3, "lane": 0, "what": "cancel(): True"}],
    "digest": "0" * 16,
}


def spans(*rows):
    """A change that gives the lane these spans."""
    return {"lanes": [{"name": "thread 1", "spans": list(rows)}]}


WRONG = {
    "a state that is none": spans([0, 5, "dancing"]),
    "a span that ends before it begins": spans([5, 4, "running"]),
    "spans that overlap": spans([0, 5, "running"], [4, 9, "ready"]),
    "spans out of order": spans([5, 9, "running"], [0, 5, "ready"]),
    "a time before the beginning": spans([-1, 5, "running"]),
    "no spans": spans(),
    "more spans than a picture can show": spans(
        *([at, at + 1, "running"] for at in range(trace_model.MOST_SPANS + 1))
    ),
    "no lanes": {"lanes": []},
    "lanes that are none": {"lanes": [3]},
    "a moment of nobody": {"moments": [{"at": 3, "lane": 1, "what": "cancel()"}]},
    "an unknown interpreter": {"interpreter": "2.7"},
    "something else": {"host": "here"},
}


def test_a_trace_is_read_as_it_was_written():
    """Nothing is lost on the way through JSON."""
    read = Trace.model_validate(RIGHT)

    assert Trace.model_validate_json(read.model_dump_json()) == read


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_trace_is_refused(what):
    """It never gets as far as a picture."""
    with pytest.raises(ValidationError):
        Trace.model_validate(RIGHT | WRONG[what])


def test_an_older_file_holds_chunks():
    """A chunk of more than three times the median is no work; neighbours are one span."""
    chunks = [[0, 10], [10, 20], [20, 30], [30, 90], [90, 100], [150, 160]]
    read = Trace.model_validate(RIGHT | spans(*chunks) | {"moments": []})

    assert read.lanes[0].spans == [
        (0, 30, "running"), (30, 90, "ready"), (90, 100, "running"), (150, 160, "running"),
    ]  # fmt: skip


def test_what_only_the_running_program_knows_is_not_kept():
    """Neither the reading of its clock nor the numbers of its threads."""
    said = {
        "gil_enabled": False,
        "switch_interval_seconds": 0.005,
        "began_ns": 12345,
        "lanes": [{"name": "thread 1", "thread": 99, "stamps": 3, "spans": [[0, 5, "running"]]}],
        "moments": [[3, 0, "cancel(): True"]],
    }
    text = trace_model.parse("two-threads", "3.14t", said, "0" * 16).model_dump_json()

    assert [word for word in ("12345", "99", "began", '"thread"') if word in text] == []
