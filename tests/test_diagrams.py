"""Diagrams: drawn from descriptions, the same bytes each time, told in words as well."""

import re
from xml.etree import ElementTree as ET

import pytest
from guide import diagrams, extension
from guide.diagrams import DIAGRAMS, boxes, schedule
from guide.diagrams.boxes import Arrow, Box, DiagramError
from guide.diagrams.schedule import Row, Scene, Step
from markdown import markdown

from tests.test_pages import asked_for


@pytest.mark.parametrize("name", DIAGRAMS)
def test_drawing_again_gives_the_same_bytes(name):
    """Nothing in a diagram depends on the moment."""
    assert diagrams.fragment(name) == diagrams.fragment(name)


@pytest.mark.parametrize("name", DIAGRAMS)
def test_what_is_written_in_the_picture_is_told(name):
    """Who does not see the picture hears every name that stands in it."""
    figure = ET.fromstring(diagrams.fragment(name))  # noqa: S314 - we wrote it
    told = figure.find("svg/desc").text.replace("\n", " ")
    parts = {"your", "thread", "result", "call", "queue"}  # names on two lines
    legend = {"works", "held up", "waits"}
    written = {one.text for one in figure.iter("text")} - parts - legend

    assert {one for one in written if one not in told} == set()


def test_every_diagram_is_on_a_page():
    """A diagram that no page shows would be unread."""
    assert asked_for("diagram") == set(DIAGRAMS)


def test_a_page_gets_the_picture():
    """The directive becomes the figure."""
    assert markdown("@diagram memory", extensions=["guide.extension"]).startswith("<figure")


def test_an_unknown_diagram_stops_the_build():
    """The name is told."""
    with pytest.raises(extension.PageError, match="no diagram is called nothing"):
        markdown("@diagram nothing", extensions=["guide.extension"])


def test_words_tell_what_is_inside_what():
    """Boxes in their order, arrows after them."""
    there = Box("process", "P", inside=[Box("thread", "T"), Box("lock", "L")])
    said = boxes.described([there], [Arrow("T", "L", "takes")])

    assert said == "process P (holds thread T and lock L); takes: from T to L."


@pytest.mark.parametrize(
    ("there", "arrows", "problem"),
    [
        ([Box("thread", "x" * 80)], [], "needs"),
        ([Box("thread", "a")], [Arrow("a", "b")], "no box is called 'b'"),
        ([Box("process", "a", inside=[Box("thread", "b")])], [Arrow("a", "b")], "no gap"),
    ],
)
def test_what_cannot_be_drawn_is_an_error(there, arrows, problem):
    """A text that would run over its box, an arrow that leads nowhere."""
    with pytest.raises(DiagramError, match=problem):
        boxes.draw(there, arrows)


def test_a_word_too_long_for_its_step_is_an_error():
    """At the size that text has on a narrow page."""
    short = Step(0, 1, "running", "a long story")
    with pytest.raises(DiagramError, match="a long story"):
        schedule.draw([Scene("x", [Row("y", [short, Step(1, 10, "waiting")])])])


def test_neighbours_stay_apart():
    """Boxes side by side have their gap between them, whatever is inside."""
    row = Box("gap", inside=[Box("thread", "a"), Box("thread", "b")], gap=30)
    places = {box.name: place for box, place in boxes._placed(row, boxes.Place(0, 0, 130, 26))}

    assert places["b"].left - places["a"].x(1) == pytest.approx(30)


def test_no_two_ids_are_the_same():
    """Two diagrams may stand on one page."""
    ids = [
        one for name in DIAGRAMS for one in re.findall(r' id="([^"]+)"', diagrams.fragment(name))
    ]

    assert len(set(ids)) == len(ids)
