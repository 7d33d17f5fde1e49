"""The sentence above a chart says what the figures say, and says so when they say nothing."""

import pytest
from guide.charts import CHARTS
from guide.charts import pays as pays_chart
from guide.charts.scraper import ideal

from tests import made_by_hand
from tests.made_by_hand import evidence, only

FINDINGS = {
    "pays": (
        "On 3.14: threads never pay; processes pay from 1.0 ms a task on;"
        " processes (chunks) pay from 10 µs a task on; interpreters pay from 1.0 ms a task on."
    ),
    "free-threading-cost": (
        "One thread on 3.14t takes 1.2 times as long as on its twin with the GIL for objects."
    ),
    "memory": (
        "64 requests in flight on 3.14: asyncio 20 MB, loops in threads 20 MB, threads 23 MB,"
        " interpreters 340 MB, processes 532 MB."
    ),
    "arguments": (
        "On 3.14: threads 5.0 ms for 100 B and 5.0 ms for 50 MB; processes 2.6 ms for 100 B"
        " and 2.6 ms for 50 MB; interpreters 2.6 ms for 100 B and 2.6 ms for 50 MB."
    ),
    "loop-delay": (
        "Python code on 3.14, late by: asyncio 200 ms, asyncio+threads 100 µs,"
        " asyncio+processes 100 µs, asyncio+interpreters 100 µs."
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_the_finding_is_computed(name):
    """It follows from the figures, to the word."""
    assert CHARTS[name](evidence()).finding == FINDINGS[name]


def test_what_is_lost_is_said():
    """A counter without a lock names the share that is missing."""
    finding = CHARTS["sharing"](evidence()).finding

    assert "a number without a lock: 2.0 times as fast, 25 % lost;" in finding


def uneven(data):
    """Processes whose repeats are all over the place."""
    for one in data["cells"]:
        if one["workload"].startswith("tasks-") and one["approach"] == "processes":
            one["seconds"] = [
                each * factor
                for each, factor in zip(one["seconds"], (0.3, 3, 1, 0.5, 2, 1.4), strict=True)
            ]


def test_an_inconclusive_cell_does_not_pay():
    """What may be noise is no finding."""
    assert "processes never pay" in CHARTS["pays"](evidence(uneven)).finding


def test_a_gain_that_stops_again_is_no_gain_from_there_on():
    """It pays from the length on from which every longer one pays."""

    def late(data):
        made_by_hand.cell(data, "3.14", "tasks-2000000", "processes", 2)["seconds"] = [9.0] * 6

    assert pays_chart.pays_from(evidence(late), "processes", "3.14") == pytest.approx(1, rel=0.1)


def test_the_ideal_is_the_larger_of_fetching_and_computing():
    """With more cores the fetches are what is left."""
    times = [ideal(evidence(), "scraper", "3.14", cores) for cores in (1, 100)]

    assert times == pytest.approx([0.51, 0.015], rel=0.01)


def test_without_a_twin_the_cost_is_not_guessed():
    """3.14t alone is compared with nothing."""
    of = evidence(only("3.14t"))

    assert CHARTS["kinds"](of).finding.startswith("On 3.14t, threads gain on")
