"""What the wizard of the site is told comes from the tree, the results and the snippets."""

import html
import json
import re

import pytest
from guide import drawing, results, wizard, wizard_data
from guide.evidence import Evidence
from guide.figures import everything
from guide.paths import DOCS, REFERENCE
from markdown import markdown

from snippets import catalog
from snippets.choose import screens
from snippets.choose.leaves import LEAVES


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """All of it, with the figures of the reference."""
    generated = tmp_path_factory.mktemp("generated")
    of = drawing.newest(REFERENCE)
    assert isinstance(of, results.Results)
    figures = everything(Evidence(of, "reference"))
    (generated / "figures.json").write_text(json.dumps(figures), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wizard_data, "GENERATED", generated)
        patch.setattr(wizard_data, "FILE", generated / "choose" / "choose.json")
        wizard_data.write()
        yield json.loads(wizard_data.FILE.read_text(encoding="utf-8"))


def test_every_leaf_is_told(told):
    """With every field that the page shows."""
    assert set(told["leaves"]) == {leaf.name for leaf in LEAVES}
    assert [name for name, leaf in told["leaves"].items() if not all(leaf.values())] == []


def test_the_first_question_is_that_of_the_screens(told):
    """And the longest way is known."""
    assert (told["first"], told["most"]) == (screens.as_data(screens.FIRST), screens.MOST)


def test_the_code_is_the_snippet(told):
    """Coloured, it has the characters of the file."""
    shown = {
        name: html.unescape(re.sub("<[^>]+>", "", code)) for name, code in told["code"].items()
    }

    assert shown == {
        leaf.snippet: catalog.find(leaf.snippet).path.read_text(encoding="utf-8")
        for leaf in LEAVES
    }


def test_every_chart_is_on_its_page(told):
    """A piece of evidence leads to the page that shows its chart."""
    for leaf in told["leaves"].values():
        for one in leaf["evidence"]:
            page, _, part = one["chart"].partition("/#reference-")
            assert f"@chart {part}\n" in (DOCS / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "start:asyncio:3.14",
            "Starting an event loop, using it once and closing it, on 3.14: X.",
        ),
        (
            "start:fork:3.13",
            "Opening a pool of processes (fork), using it once and closing it, on 3.13: X.",
        ),
        (
            "seconds:arithmetic:sequential:1:3.14",
            "Loops of integer arithmetic, one after the other on 3.14: X.",
        ),
        (
            "ratio:http:asyncio:8:3.14",
            "Requests to a server that answers after 20 ms, asyncio, 8 at once on 3.14:"
            " X times as fast as one after the other.",
        ),
        (
            "ratio:compress:threads:2:3.14",
            "Buffers compressed by zlib, threads, 2 workers on 3.14:"
            " X times as fast as one after the other.",
        ),
    ],
)
def test_a_figure_in_words(name, said):
    """Each kind of figure has its sentence."""
    assert wizard_data.sentence(name, "X") == said


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("patterns/pools.md", "patterns/pools/"),
        ("choose/index.md", "choose/"),
        ("index.md", ""),
        ("measure/method.md#traces", "measure/method/#traces"),
    ],
)
def test_the_address_of_a_page(page, address):
    """As MkDocs makes it."""
    assert wizard_data.address(page) == address


def test_it_is_written_only_if_it_changed(told):
    """Or `mkdocs serve` would build for ever."""
    before = wizard_data.FILE.stat().st_mtime_ns
    wizard_data.write()

    assert wizard_data.FILE.stat().st_mtime_ns == before


def test_an_unknown_chart_is_an_error():
    """No page shows it."""
    with pytest.raises(LookupError, match="no page shows the chart nothing"):
        wizard_data.chart_address("nothing")


def test_the_first_question_needs_no_script():
    """Every answer of it is a link to a page that exists."""
    page = markdown("\n".join(wizard.first_question("choose")), extensions=["md_in_html"])
    links = dict(re.findall(r'<a href="/([^"]+)">([^<]+)</a>', page))
    labels = re.findall(r"<li><a[^>]*>([^<]+)</a></li>", page)

    assert labels == [*(one.label for one in screens.FIRST.options), wizard.UNKNOWN]
    assert [one for one in links if not (DOCS / one).exists()] == []
