"""Charts are drawn from the results alone: the same results, the same bytes; nothing made up."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from guide import drawing, fragments, inline_svg, results, theme, words
from guide.canvas import Canvas
from guide.charts import CHARTS, NothingMeasuredError
from guide.charts.trace_charts import TRACES
from guide.paths import ROOT
from guide.regret import TABLES
from guide.results import ResultsError
from matplotlib.backends.backend_agg import FigureCanvasAgg
from rich.console import Console

from tests import made_by_hand
from tests.made_by_hand import evidence, only

QUIET = Console(quiet=True)
BY_APPROACH = ("waiting", "computing", "computing-in-c", "mixed")


@cache
def html(name, change=made_by_hand.unchanged, kind="reference"):
    """The fragment of one chart."""
    of = evidence(change, kind)
    return fragments.fragment(name, CHARTS[name](of), of)


def parsed(name, change=made_by_hand.unchanged, kind="reference"):
    """The same as elements; an error if it is not well formed."""
    return ET.fromstring(html(name, change, kind))  # noqa: S314 - we wrote it


def texts(name, change=made_by_hand.unchanged):
    """The texts in the picture."""
    return [element.text for element in parsed(name, change).iter("text")]


# The same results, the same bytes


def test_two_processes_draw_the_same_bytes():
    """Neither the process nor the seed of its hashes changes a byte."""
    code = (
        "from tests.test_draw import html; from guide.charts import CHARTS;"
        " print(*map(html, CHARTS))"
    )
    drawn = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}:{ROOT}/scripts"},
            capture_output=True,
            timeout=60,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert drawn[0] == drawn[1] != b""


@pytest.mark.parametrize("name", CHARTS)
def test_drawing_again_gives_the_same_bytes(name):
    """Nothing is left over from the chart before."""
    assert html(name) == html.__wrapped__(name)


# What stands in the page


@pytest.mark.parametrize("name", CHARTS)
def test_a_fragment_is_one_block(name):
    """Markdown stashes it as raw HTML: no line ends, and every element is closed."""
    assert ("\n" in html(name), parsed(name).tag) == (False, "figure")


def test_ids_are_unique_on_a_page_with_every_chart_twice():
    """The reader's charts and the reference stand on one page."""
    everything = [parsed(name, kind=kind) for name in CHARTS for kind in ("reference", "local")]
    ids = [one.get("id") for figure in everything for one in figure.iter() if one.get("id")]

    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", CHARTS)
def test_everything_referred_to_is_there(name):
    """Markers, clips, title and description are found by their ids."""
    figure = parsed(name)
    ids = {one.get("id") for one in figure.iter()}
    named = {
        one.get("{http://www.w3.org/1999/xlink}href", "#").removeprefix("#")
        for one in figure.iter("use")
    }
    named |= set(re.findall(r"url\(#([^)]*)\)", html(name)))
    named |= {word for one in figure.iter("svg") for word in one.get("aria-labelledby").split()}

    assert named - ids == set()


@pytest.mark.parametrize("name", CHARTS)
def test_the_picture_takes_its_look_from_the_page(name):
    """No colour, font, size or style of its own."""
    svg = ET.tostring(parsed(name).find("svg"), encoding="unicode")

    assert re.findall(r"#[0-9a-f]{6}|font-family|<style|metadata|<svg[^>]* width=", svg) == []


def test_a_colour_outside_the_theme_is_an_error():
    """A colour that does not follow light and dark stops the drawing."""
    canvas = Canvas(10)
    canvas.bar(0, 0, 10, 10, "#123456")
    with pytest.raises(inline_svg.ThemeError, match="x: the colour #123456 is not in the theme"):
        inline_svg.render(canvas.figure, "x", "", "")


def sixteen_cores(data):
    """Further numbers of workers, up to sixteen times as fast."""
    data["machine"]["usable"] = 16
    for count in (8, 16):
        for label in ("3.13", "3.14", "3.14t"):
            of = made_by_hand.cell(data, label, "arithmetic", "processes", 1)
            seconds = [0.4 / count] * 6
            data["cells"].append(of | {"workers": count, "seconds": seconds})


@pytest.mark.parametrize("change", [made_by_hand.unchanged, sixteen_cores])
@pytest.mark.parametrize("name", CHARTS)
def test_the_largest_text_neither_overlaps_nor_leaves_the_picture(name, change):
    """On a phone, text is larger in relation to the picture; the layout has room for it."""
    chart = CHARTS[name](evidence(change))
    canvas = FigureCanvasAgg(chart.canvas.figure)
    boxes = []
    for text in chart.canvas.figure.axes[0].texts:
        text.set_fontsize(theme.TEXT * theme.LARGEST_TEXT * NARROWER)
        box = text.get_window_extent(canvas.get_renderer())
        boxes.append((text.get_text(), box.shrunk(1, 0.7)))  # letters, not the line's full height
    pairs = [
        (a, b) for n, (a, one) in enumerate(boxes) for b, two in boxes[:n] if one.overlaps(two)
    ]
    edge = canvas.get_width_height()[0]

    assert pairs == []
    assert [a for a, box in boxes if box.x0 < -1 or box.x1 > edge + 1] == []


NARROWER = 0.93  # Inter, the pages' font, is narrower than the font measured here


# What the pictures say


@pytest.mark.parametrize("name", CHARTS)
def test_the_words_for_a_picture_hold_its_figures(name):
    """Alt text is computed: it has figures of the data, and names what is drawn."""
    svg = parsed(name).find("svg")

    assert re.search(r"\d", svg.find("desc").text)
    assert "Test data" in svg.find("title").text


def test_the_finding_names_who_is_fastest():
    """The caption is computed from the newest interpreters with and without the GIL."""
    chart = CHARTS["computing"](evidence())

    assert chart.finding == (
        "With the GIL (3.14), interpreters are 1.7 times as fast as sequential code."
        " Without it (3.14t), threads and asyncio+threads are 1.8 to 1.9 times as fast as"
        " sequential code."
    )


def test_no_measurable_difference_is_said():
    """What lies inside its own interval is no finding."""
    assert CHARTS["computing"](evidence()).more == [
        "No measurable difference: threads, asyncio and asyncio+threads (3.14); asyncio (3.14t)."
    ]


def test_nothing_faster_is_said_too():
    """Where nothing gains, the caption says so."""

    def slow(data):
        for one in data["cells"]:
            if one["approach"] != "sequential" and one["seconds"]:
                one["seconds"] = [9.0] * 6

    chart = CHARTS["computing"](evidence(slow))

    assert "nothing is measurably faster than sequential code" in chart.finding


@pytest.mark.parametrize("name", [*BY_APPROACH, "speed-up-by-workers", "start-up"])
def test_every_cell_of_a_chart_is_in_its_table(name):
    """The data table has a row for each approach, number of workers and interpreter."""
    chart = CHARTS[name](evidence())
    keys = [row[: 2 if name == "start-up" else 3] for row in chart.rows]

    assert len(set(keys)) == len(keys)
    assert {len(row) for row in chart.rows} == {len(chart.head)}


def test_a_failed_cell_is_a_text_with_its_reason():
    """It is drawn as text, and the table has the reason in full."""
    full = "failed: BrokenProcessPool: a child process terminated abruptly, the process pool is"
    drawn = [text for text in texts("computing") if text.startswith("failed: BrokenProcessPool")]

    assert len(drawn) == 1
    assert full in html("computing")


def test_a_missing_cell_is_a_text():
    """A cell that was never tried is said to be that."""
    never_tried = texts("waiting").count("not measured")

    assert never_tried == 1 + 3  # and the file has no loops in threads


def test_what_an_interpreter_cannot_do_is_a_text():
    """Interpreters need Python 3.14: no failure, and no gap."""
    assert texts("computing").count("needs Python 3.14") == 1


@pytest.mark.parametrize("name", CHARTS)
def test_no_number_is_made_up(name):
    """A failed or missing cell is never a zero, a NaN or an infinity."""
    assert re.findall(r"\b(?:nan|inf|None)\b", html(name)) == []


def test_an_inconclusive_cell_shows_its_interval():
    """Its bar is a dashed outline, its text the interval, and a note says what that means."""
    figure = parsed("waiting")
    dashed = [one for one in figure.iter("path") if "stroke-dasharray: 3,2" in one.get("style")]
    note = figure.find("p[@class='chart-notes']").text

    assert len(dashed) == texts("waiting").count(f"0.90 to 5.3{words.SIGN}") == 2
    assert "Dashed" in note


def test_a_saturated_server_is_marked():
    """A cell in which the server was busy all the time carries a mark that a note explains."""
    marked = [text for text in texts("waiting") if text.endswith("†")]

    assert len(marked) == 2
    assert "† the server was busy" in html("waiting")


def test_older_code_is_marked():
    """A cell that other code measured is drawn, with a mark that a note explains."""

    def stale(data):
        made_by_hand.cell(data, "3.14", "compress", "threads", 2)["digest"] = "0" * 16

    marked = [text for text in texts("computing-in-c", stale) if text.endswith("*")]

    assert len(marked) == 1
    assert "* measured with older code" in html("computing-in-c", stale)


def test_an_approach_that_is_no_more_counts_as_older_code():
    """Results outlive the code: an unknown approach is marked, not fatal."""

    def rename(data):
        for one in data["cells"]:
            if one["workload"] == "start" and one["approach"] == "asyncio":
                one["workload"] = "finish"

    assert "start-up" in html("start-up", rename)


@pytest.mark.parametrize("name", CHARTS)
def test_a_busy_machine_is_named_in_every_chart(name):
    """Where two processes got less than 1.6 times the work of one done, the chart says so."""

    def busy(data):
        data["capacity"][1]["throughput"] = 1.31

    assert "busy or limited: two busy processes got only 1.3 times" in html(name, busy)


def test_one_core_is_named():
    """With one usable core nothing computes in parallel."""
    assert "One usable core" in html("mixed", lambda data: data["machine"].update(usable=1))


@pytest.mark.parametrize("label", ["3.13", "3.14", "3.14t"])
@pytest.mark.parametrize("name", CHARTS)
def test_one_interpreter_is_enough(name, label):
    """With one interpreter the chart is drawn, and what is missing is named with a command."""
    of = evidence(only(label), "local")
    needs_more = {name: ["3.13"] for name in TRACES}
    needs_more["free-threading-cost"] = ["3.13", "3.14", "3.14t"]
    if label in needs_more.get(name, []):
        with pytest.raises(NothingMeasuredError, match=r"no trace of \w+|no measurement of both"):
            CHARTS[name](of)
        return

    drawn = fragments.fragment(name, CHARTS[name](of), of)

    assert "Not measured here: 3.11, 3.12" in drawn
    assert "<code>uv python install 3.11" in drawn


@pytest.mark.parametrize("name", CHARTS)
def test_a_set_without_a_workload_says_what_is_missing(name):
    """Without a measurement there is no chart, and the reason is a line."""

    def nothing(data):
        data["cells"], data["traces"] = [], []

    with pytest.raises(NothingMeasuredError, match=r"^no (measurement|trace) of \w+"):
        CHARTS[name](evidence(nothing))


@pytest.mark.parametrize("name", BY_APPROACH)
def test_a_time_of_zero_is_no_baseline(name):
    """A clock that stood still gives no ratio."""

    def stopped(data):
        for one in data["cells"]:
            if one["approach"] == "sequential":
                one["seconds"] = [0.0] * 6

    assert "no sequential time to compare with" in texts(name, stopped)


def test_names_cannot_break_out_of_the_page():
    """Whatever a results file holds, it arrives as text."""
    evil = "<script>alert('x')</script>"

    def spoil(data):
        data["machine"].update(cpu=evil, system=evil)
        made_by_hand.cell(data, "3.14", "arithmetic", "asyncio+processes", 2)["error"] = evil
        for one in data["interpreters"]:
            one["version"] = evil
        for trace in data["traces"]:
            trace["lanes"][0]["name"] = evil

    drawn = "".join(html(name, spoil) for name in CHARTS)

    assert "<script" not in drawn
    assert drawn.count("&lt;script&gt;") > len(CHARTS)


# The command


SOME = ("waiting", "computing", "trace-two-threads")  # each has its own tests above


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """Reference and local results, and where the charts go; a few charts stand for all."""
    monkeypatch.setattr(drawing, "CHARTS", {name: CHARTS[name] for name in SOME})
    for kind in ("reference", "local"):
        results.write(made_by_hand.results(), tmp_path / kind / "machine.json")
    return tmp_path / "reference", tmp_path / "local", tmp_path / "generated"


def test_both_sets_are_drawn(folders):
    """The charts of the reference and of this machine, and the figures of the reference."""
    drawing.draw_all(QUIET, *folders)
    drawn = {str(path.relative_to(folders[2])) for path in folders[2].rglob("*.*")}

    assert drawn == {"figures.json", "your-machine.html"} | {
        os.path.join("charts", kind, f"{name}.html")  # noqa: PTH118 - a relative name
        for kind in ("reference", "local")
        for name in SOME
    } | {
        os.path.join("regret", kind, f"{name}.html")  # noqa: PTH118 - a relative name
        for kind in ("reference", "local")
        for name in TABLES
    }


def test_what_has_not_changed_is_not_written(folders):
    """Drawing again leaves every file alone: `mkdocs serve` does not rebuild for ever."""
    drawing.draw_all(QUIET, *folders)
    before = {path: path.stat().st_mtime_ns for path in folders[2].rglob("*.*")}
    drawing.draw_all(QUIET, *folders)

    assert {path: path.stat().st_mtime_ns for path in folders[2].rglob("*.*")} == before


def test_a_chart_that_no_longer_belongs_is_removed(folders):
    """Without local results there are no local charts."""
    drawing.draw_all(QUIET, *folders)
    (folders[1] / "machine.json").unlink()
    (folders[2] / "charts" / "reference" / "old.html").write_text("old")
    drawing.draw_all(QUIET, *folders)

    assert {path.parent.name for path in folders[2].rglob("*.html")} == {"reference"}
    assert not (folders[2] / "charts" / "reference" / "old.html").exists()


def test_failures_and_missing_charts_are_told(folders):
    """The lines that come back say what the reader should know."""
    results.write(made_by_hand.results(only("3.13")), folders[1] / "machine.json")

    told = drawing.draw_all(QUIET, *folders)

    assert "Your machine: no chart trace-two-threads: no trace of two threads." in told
    assert [line for line in told if re.fullmatch(r"Reference: 1 of \d+ cells failed; .*", line)]


def test_broken_results_change_nothing(folders):
    """A file that cannot be read is named, and the charts stay as they are."""
    drawing.draw_all(QUIET, *folders)
    before = sorted(folders[2].rglob("*"))
    (folders[1] / "other.json").write_text('{"schema_version": 99}')
    with pytest.raises(ResultsError, match=r"other\.json: "):
        drawing.draw_all(QUIET, *folders)

    assert sorted(folders[2].rglob("*")) == before


def test_the_own_machine_comes_before_a_newer_file(folders):
    """A friend's results do not pass for this machine's."""
    friend = made_by_hand.results(lambda data: data.update(updated="2026-02-03T04:05:06Z"))
    results.write(friend, folders[1] / "friend.json")
    named = [drawing.newest(folders[1], own) for own in ("machine.json", "unknown.json")]

    assert [one.updated.month for one in named] == [1, 2]


def test_the_command_ends_with_one_line_where_results_are_broken(monkeypatch, capsys):
    """Exit code 1, one line, no traceback."""

    def broken(_):
        raise ResultsError("x.json: broken")

    monkeypatch.setattr(drawing, "draw_all", broken)
    monkeypatch.setattr(sys, "argv", ["draw.py"])
    with pytest.raises(SystemExit) as ended:
        drawing.main()

    assert (ended.value.code, capsys.readouterr().out) == (1, "x.json: broken\n")


def test_the_test_data_says_what_it_is():
    """Nobody takes the hand-made figures for measured ones."""
    data = json.loads(made_by_hand.FILE.read_text(encoding="utf-8"))

    assert data["machine"]["cpu"] == "Test data made by hand"
