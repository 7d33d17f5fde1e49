"""The Markdown extension shows what exists and stops the build for what does not."""

import json

import markdown
import pytest
from guide import extension
from guide.interpreters import LABELS

from snippets import catalog


@pytest.fixture
def generated(tmp_path, monkeypatch):
    """A docs/generated of our own, with one chart and one figure."""
    (tmp_path / "charts" / "reference").mkdir(parents=True)
    (tmp_path / "charts" / "reference" / "waiting.html").write_text("<figure>R</figure>\n")
    (tmp_path / "figures.json").write_text(json.dumps({"machine": "2 cores"}))
    monkeypatch.setattr(extension, "GENERATED", tmp_path)
    extension._figures.cache_clear()
    yield tmp_path
    extension._figures.cache_clear()


def html(text: str) -> str:
    """The page that `text` makes."""
    with_fences = [
        "pymdownx.superfences", "pymdownx.tabbed", "attr_list", "tables", "guide.extension",
    ]  # fmt: skip
    return markdown.markdown(text, extensions=with_fences)


def test_a_figure_stands_in_its_sentence(generated):
    """`{{name}}` becomes the figure's text."""
    assert html("On {{machine}}.") == "<p>On 2 cores.</p>"


def test_an_unknown_figure_stops_the_build(generated):
    """A figure that nobody measured is an error."""
    with pytest.raises(extension.PageError, match="no figure is called speed"):
        html("{{speed}}")


def test_a_fence_is_left_alone(generated):
    """Inside a fence nothing is replaced."""
    assert "{{speed}}" in html("```text\n{{speed}}\n@chart waiting\n```")


def test_a_chart_is_raw_html(generated):
    """`@chart` puts the fragment into the page as it is."""
    assert html("@chart waiting") == "<figure>R</figure>"


def test_the_readers_own_chart_comes_first(generated):
    """With local results, both charts are shown, the reader's first."""
    (generated / "charts" / "local").mkdir()
    (generated / "charts" / "local" / "waiting.html").write_text("<figure>L</figure>")

    assert html("@chart waiting").index("L") < html("@chart waiting").index("R")


def test_an_unknown_chart_stops_the_build(generated):
    """A chart that is not drawn is an error."""
    with pytest.raises(extension.PageError, match="no chart is called nothing"):
        html("@chart nothing")


def test_an_index_has_every_snippet_of_its_folder():
    """A row for each file, with its claim."""
    rows = extension.index_table("threads")
    names = [one.path.stem for one in catalog.snippets() if one.path.parent.name == "threads"]

    assert [row.partition("]")[0].removeprefix("| [") for row in rows[3:-1]] == names


def test_an_index_links_to_the_raw_files():
    """By the mark that the script of the Copy buttons looks for."""
    rows = extension.index_table("threads")[3:-1]
    page = html("\n".join(extension.index_table("threads")))

    assert page.count('class="raw-file" href="/generated/snippets/threads/') == len(rows)


def test_an_index_of_nothing_stops_the_build():
    """A folder without snippets is an error."""
    with pytest.raises(extension.PageError, match="no folder of snippets is called nothing"):
        extension.index_table("nothing")


def test_an_unknown_snippet_stops_the_build():
    """A snippet that does not exist is an error."""
    with pytest.raises(extension.PageError, match="no snippet is called pools/nothing"):
        html("@snippet pools/nothing")


@pytest.mark.parametrize("snippet", catalog.snippets(), ids=lambda one: one.name)
def test_a_snippet_is_shown_whole(snippet):
    """The code on the page is the file, to the letter."""
    lines = extension.snippet_block(snippet.name)
    start = lines.index(next(line for line in lines if line.startswith("`````{ .python")))
    code = lines[start + 1 : lines.index("`````", start)]

    assert "\n".join(code) + "\n" == snippet.path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (list(LABELS), "3.11 to 3.15, with and without the GIL"),
        (["3.14", "3.14t", "3.15", "3.15t"], "3.14 to 3.15, with and without the GIL"),
        (["3.15", "3.15t"], "3.15, with and without the GIL"),
        (["3.11", "3.12"], "3.11, 3.12"),
        (["3.13", "3.14", "3.15"], "3.13, 3.14, 3.15"),
        (["3.14t", "3.15t"], "3.14t, 3.15t"),
        (["3.11", "3.15", "3.15t"], "3.11, 3.15, 3.15t"),
    ],
)
def test_interpreters_are_named_as_one_says_them(labels, words):
    """A run of releases is a span; anything else is a list."""
    assert extension.spoken(labels) == words
