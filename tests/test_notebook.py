"""What notebooks call shows recorded results in a build, and runs for the reader."""

import re
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from guide import notebook
from IPython.display import HTML

from snippets.choose.gallery.ten import TEN


@pytest.fixture
def building(monkeypatch):
    """The site is being built."""
    monkeypatch.setenv("CONCURRENCY_MEASURED_BUILD", "1")


@pytest.fixture
def reading(monkeypatch):
    """A reader runs the notebook."""
    monkeypatch.delenv("CONCURRENCY_MEASURED_BUILD", raising=False)


def text(html: HTML) -> str:
    """What it says."""
    return re.sub(r"<[^>]+>", "", str(html.data))


def one_after_another():
    """The baseline."""


def in_a_thread_with_no_loop():
    """Needs a thread in which no event loop runs."""
    assert threading.current_thread() is not threading.main_thread()


def test_a_reader_s_approaches_run(reading):
    """In turns, in a thread where no loop runs."""
    said = text(notebook.compare([one_after_another, in_a_thread_with_no_loop]))

    assert re.search(r"GIL o(n|ff), 5 rounds.*in_a_thread_with_no_loop\d+\.\d\d", said)


def test_a_build_times_nothing(building, monkeypatch):
    """It shows the chart of that kind of work."""
    monkeypatch.setattr(notebook, "chart_fragments", lambda name: [f"chart {name}"])

    assert notebook.compare([], "waiting").data == "chart waiting"


def test_a_build_shows_what_was_recorded(building):
    """On the interpreter that is asked for."""
    said = text(notebook.program("lesson/five_approaches", "3.14t"))

    assert said.startswith("Recorded on CPython 3.14t:sequential: this thread\n")


def test_a_reader_s_interpreter_runs_the_program(reading, monkeypatch):
    """If it was found."""
    python = SimpleNamespace(path=Path(sys.executable), facts=SimpleNamespace(release="3.x"))
    monkeypatch.setattr(notebook, "_python", lambda label: python)
    said = text(notebook.program("lesson/ideal_time", "3.14t"))

    assert said.startswith("Run now on CPython 3.x:2 cores: 26 s")


def test_a_reader_without_the_interpreter_reads_what_was_recorded(reading, monkeypatch):
    """As in a build."""
    monkeypatch.setattr(notebook, "_python", lambda label: None)

    assert "Recorded on CPython 3.14t" in text(notebook.program("lesson/ideal_time", "3.14t"))


def test_the_interpreter_of_a_label_is_found(monkeypatch):
    """The one that says so of itself, or none."""
    notebook._python.cache_clear()
    monkeypatch.setattr(
        notebook.interpreters, "find", lambda: ([SimpleNamespace(label="3.9")], [])
    )

    assert notebook._python("3.9").label == "3.9"
    assert notebook._python("3.8") is None
    notebook._python.cache_clear()


@pytest.mark.parametrize(
    "ask",
    [
        lambda: notebook.program("lesson/checks", "3.14"),
        lambda: notebook.session("queue_pstree", "3.11"),
        lambda: notebook.trace("no-such-scene", "3.14"),
    ],
)
def test_what_is_not_there_is_an_error(building, ask):
    """Nothing is shown in its place."""
    with pytest.raises(LookupError):
        ask()


def test_a_session_shows_what_was_typed():
    """And what came."""
    assert "$ python -m asyncio pstree" in text(notebook.session("queue_pstree", "3.14"))


def test_a_trace_is_lanes_of_spans():
    """From the reference."""
    lanes = notebook.trace("two-threads", "3.14")

    assert set(lanes) == {"thread 1", "thread 2"}
    assert {state for spans in lanes.values() for _, _, state in spans} <= {"running", "ready"}


def test_figures_stand_in_a_table(monkeypatch):
    """Rows, columns, and where they come from."""
    monkeypatch.setattr(notebook, "figure", lambda name: f"<{name}>")
    said = str(notebook.figures("a:{row}:{column}", ["threads"], ["3.14"]).data)

    assert "<caption>Measured on &lt;machine&gt;, &lt;date&gt;</caption>" in said
    assert "<td>threads</td><td>&lt;a:threads:3.14&gt;</td>" in said


def test_a_check_says_what_is_wrong():
    """Or that nothing is."""
    assert text(notebook.check([])) == notebook.SOLVED
    assert "<li>a &lt; b</li>" in str(notebook.check(["a < b"]).data)


def test_a_solution_is_folded_away():
    """The file as it is, as code."""
    said = str(notebook.solution("lesson/ideal_time").data)

    assert said.startswith("<details><summary>A solution:")
    assert "return max(fetching + compute, wait + computing)" in text(HTML(said))


def test_a_listing_is_open():
    """With its path."""
    assert "<details" not in str(notebook.listing("lesson/five_approaches").data)


def test_tasks_stand_in_a_table():
    """The name that the check knows, and what it is."""
    said = str(notebook.tasks(TEN).data)

    assert "<td>zlib</td><td>Compress local files with zlib</td>" in said


def test_answers_are_folded_away():
    """Words behind names."""
    said = str(notebook.answers({"a": "b"}).data)

    assert said == "<details><summary>A solution</summary><ul><li>a: b</li></ul></details>"
