"""A function of a snippet stands on a page as it stands in the file."""

import markdown
import pytest
from guide import excerpts, extension


def test_a_function_without_its_docstring():
    """Its lines, in their order."""
    assert excerpts.function("pools/map_results/ask_all") == [
        "def ask_all(names: list[str]) -> list[str]:",
        "    with ThreadPoolExecutor(max_workers=8) as pool:",
        "        return list(pool.map(ask, names))",
    ]


def test_a_method_begins_at_the_margin():
    """As everything else on a page."""
    first, *_ = excerpts.function("threads/counter_broken/add")

    assert first.startswith("def add(")


def test_a_page_shows_it_with_the_way_to_the_file():
    """The path is the title, and the whole file one click away."""
    page = markdown.markdown(
        "@function pools/map_results/ask_all",
        extensions=["pymdownx.superfences", "attr_list", "guide.extension"],
    )

    assert "pool" in page
    assert 'href="/generated/snippets/pools/map_results.py"' in page
    assert "Ask for all names" not in page


@pytest.mark.parametrize(
    "place", ["pools/map_results/nothing", "pools/nothing/ask_all", "ask_all"]
)
def test_what_is_not_there_stops_the_build(place):
    """A function, a snippet, or both."""
    with pytest.raises(extension.PageError, match=f"no function is called {place}"):
        extension.function_block(place)
