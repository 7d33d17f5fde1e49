"""What the page can play is what was drawn, and what was recorded."""

import json
from itertools import pairwise
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from guide import fragments
from guide.charts.trace_charts import TRACES
from guide.charts.trace_player import WORDS
from guide.trace_model import State

from tests.made_by_hand import evidence, unchanged


def played(name):
    """What the page is told of a chart."""
    of = evidence(unchanged)
    html = fragments.fragment(name, TRACES[name](of), of)
    return json.loads(ET.fromstring(html).attrib["data-trace"])  # noqa: S314 - ours


def lanes(name):
    """Its lanes, from the top."""
    return [lane for panel in played(name)["panels"] for lane in panel["lanes"]]


def test_spans_are_those_of_the_trace():
    """In microseconds, with a word for each state."""
    told = played("trace-lock")
    lane = told["panels"][0]["lanes"][1]

    assert [(begin, end, told["words"][word]) for begin, end, word in lane["spans"]] == [
        (0, 2000, "works"), (2000, 6000, "is held up"), (6000, 10_000, "holds the lock"),
    ]  # fmt: skip


def test_moments_are_told():
    """What happens to a future at one instant."""
    assert [what for lane in lanes("trace-future") for _, what in lane["moments"]] != []


@pytest.mark.parametrize("name", TRACES)
def test_every_picture_can_be_played(name):
    """Its lanes lie below each other, within its clock."""
    told = played(name)
    tops = [lane["top"] for lane in lanes(name)]
    ends = [lane["spans"][-1][1] for lane in lanes(name)]

    assert all(after - before >= told["lane"] for before, after in pairwise(tops))
    assert max(ends) == told["length"]


def test_builds_are_panels_of_one_picture():
    """With the GIL and without it, on one clock."""
    names = [panel["where"] for panel in played("trace-two-threads")["panels"]]

    assert names == ["With the GIL (3.14)", "Without the GIL (3.14t)"]


def test_every_state_has_its_word():
    """A state without one could not be played."""
    assert set(WORDS) == set(get_args(State))
