"""A figure in prose comes from the results by its name, or there is a line that says why not."""

import json

import pytest
from guide import figures
from guide.figures import FigureError, figure

from tests import made_by_hand
from tests.made_by_hand import evidence

FIGURES = {
    "machine": "Test data made by hand with 2 cores",
    "date": "2 January 2026",
    "interpreters": "3.13.1, 3.14.2 and 3.14.2t",
    "interpreter:3.14t": "CPython 3.14.2t",
    "rounds": "6",
    "ratio:arithmetic:threads:2:3.14": "1.01",
    "ratio:arithmetic:threads:2:3.14t": "1.9",
    "ratio:arithmetic:processes:4:3.14": "1.3",
    "ratio:http:threads:32:3.14": "20",
    "seconds:arithmetic:sequential:1:3.14": "400 ms",
    "seconds:arithmetic:processes:2:3.14": "250 ms",
    "start:spawn:3.14": "75 ms",
    "start:asyncio:3.14": "0.20 ms",
    "capacity:2": "1.8 to 2.0",
    "request-cpu:sequential:3.14": "0.50 ms",
    "request-cpu:asyncio:3.14": "0.62 ms",
    "trace:handovers:3.14": "5",
    "trace:turn:3.14": "4.2 ms",
    "trace:switch-interval:3.14": "5 ms",
    "trace:length:3.14": "28 ms",
    "trace:overlap:3.14t": "70 %",
    "task:processes:3.14": "50 µs",
    "pays-from:processes:3.14": "1.0 ms",
    "pays-from:processes-chunks:3.14": "10 µs",
    "megabyte:processes:3.14": "51 µs",
    "memory:threads:3.14": "0.05 MB",
    "memory:processes-fork:3.14": "8.0 MB",
    "peak:together-64:processes:3.14": "532 MB",
    "cpu:three-waits:threads:3.14": "67 %",
    "late:loop-delay-c:asyncio:3.14": "200 ms",
    "lost:count-unlocked:3.14t": "25 %",
    "cost:objects:3.14t": "1.2",
    "ideal:scraper:8:3.14": "73 ms",
}
INCONCLUSIVE = {
    "ratio:http:processes:8:3.14": "0.90 to 5.3",
    "start:threads:3.13": "0.11 to 0.65 ms",
}
WHY_NOT = {
    "speed": "no figure has such a name",
    "ratio:arithmetic:threads": "no figure has such a name",
    "ratio:arithmetic:threads:2:3.14:more": "no figure has such a name",
    "ratio:arithmetic:asyncio+processes:2:3.14": "failed: BrokenProcessPool",
    "ratio:arithmetic:interpreters:2:3.13": "needs Python 3.14",
    "ratio:arithmetic:threads:3:3.14": "not measured",
    "ratio:arithmetic:threads:two:3.14": "not measured",
    "ratio:arithmetic:threads:2:3.15": "this interpreter was not measured",
    "ratio:origami:threads:2:3.14": "not measured",
    "seconds:arithmetic:threads:2:nonsense": "this interpreter was not measured",
    "start:origami:3.14": "no pool is called origami",
    "interpreter:3.15": "this interpreter was not measured",
    "capacity:64": "the probe did not try this many processes",
    "capacity:all": "the probe did not try this many processes",
    "request-cpu:asyncio+threads:3.13": "not measured",
    "trace:colour:3.14": "no trace tells colour",
    "trace:overlap:3.13": "no trace was recorded",
    "trace:handovers:3.14t": "both threads ran at once",
    "pays-from:threads:3.14": "no measured length pays",
    "megabyte:asyncio:3.14": "not measured",
    "cpu:origami:threads:3.14": "not measured",
    "late:http:asyncio:3.13": "not measured",
    "lost:arithmetic:3.14": "not measured",
    "cost:objects:3.14": "not measured with both builds of this release",
    "cost:objects:3.13": "not measured with both builds of this release",
    "ideal:origami:8:3.14": "nothing is computed for this",
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_computed_from_the_results(name):
    """Each kind of figure has the value that the hand-made results give."""
    assert figure(evidence(), name) == FIGURES[name]


@pytest.mark.parametrize("name", INCONCLUSIVE)
def test_an_inconclusive_figure_is_its_interval(name):
    """A median that means little does not get into prose."""
    assert figure(evidence(), name) == INCONCLUSIVE[name]


@pytest.mark.parametrize("name", WHY_NOT)
def test_a_figure_that_is_not_there_says_why(name):
    """One line names the figure and the reason."""
    with pytest.raises(FigureError) as caught:
        figure(evidence(), name)

    assert str(caught.value).startswith(f"{name}: {WHY_NOT[name]}")
    assert "\n" not in str(caught.value)


def test_without_a_sequential_time_there_is_no_ratio():
    """A ratio needs both of its sides."""

    def failed(data):
        made_by_hand.cell(data, "3.14", "arithmetic", "sequential", 1)["error"] = "gone"

    with pytest.raises(FigureError, match="no sequential time to compare with"):
        figure(evidence(failed), "ratio:arithmetic:threads:2:3.14")


def test_everything_holds_every_figure():
    """All names that can be asked for are in the file that pages read."""
    assert FIGURES.items() | INCONCLUSIVE.items() <= figures.everything(evidence()).items()


def test_everything_holds_no_figure_that_is_missing():
    """A name without a result is left out: a page that uses it does not build."""
    assert figures.everything(evidence()).keys() & WHY_NOT.keys() == set()


def test_every_name_fits_into_a_page():
    """A name has no space and no brace, so that {{name}} finds it."""
    names = figures.everything(evidence())

    assert [name for name in names if set(name) & set(" {}\n")] == []


def test_figures_are_words_that_json_keeps():
    """Every figure is a short text."""
    found = figures.everything(evidence())

    assert json.loads(json.dumps(found)) == found
    assert max(map(len, found.values())) < 60
