"""The list of what a browser runs, and what pages say about it."""

import pytest
from guide import browser_list, extension
from markdown import markdown

from snippets import catalog


def html(text):
    """A page."""
    names = ["guide.extension", "pymdownx.superfences", "pymdownx.highlight", "attr_list"]
    return markdown(text, extensions=names)


@pytest.fixture
def pyodide(tmp_path, monkeypatch):
    """Where Python for the browser would be: it is there."""
    loader = tmp_path / "pyodide" / "pyodide.mjs"
    loader.parent.mkdir()
    loader.touch()
    monkeypatch.setattr(extension, "GENERATED", tmp_path)
    return loader


def test_every_candidate_is_on_the_list():
    """A snippet that is new was tried: `scripts/record.py --browser`."""
    assert [*browser_list.proved()] == [one.name for one in browser_list.candidates()]


def test_the_list_is_written_as_it_is_read(tmp_path, monkeypatch):
    """What was found out replaces what was known, and snippets that are gone are forgotten."""
    monkeypatch.setattr(browser_list, "LIST", tmp_path / "browser.txt")
    (tmp_path / "browser.txt").write_text(
        "# old\nno/such runs\nevent_loop/gather_results lacks x\n"
    )
    found = {"pools/map_results": "lacks threads", "event_loop/gather_results": "runs"}
    browser_list.write(found)

    assert browser_list.proved() == found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "pools/map_results",
            "Python in a browser has no threads, so it does not run in this page.",
        ),
        ("event_loop/run_programs", "Python in a browser starts no other programs, so"),
        ("processes/default_start_method", "It needs Linux, so it does not run in this page."),
        ("threads/serialize_iterator", "Python in this page is 3.14, which is too old for it."),
        ("with_libraries/progress_with_tqdm", "Python in this page has no packages, so"),
        ("operating/pool_size", "In a browser it prints something else, so"),
    ],
)
def test_a_page_says_why_a_snippet_does_not_run_there(pyodide, name, said):
    """One sentence, and no Run button."""
    page = html(f"@snippet {name}")

    assert said in page
    assert 'data-runs="machine"' in page


def test_what_runs_needs_no_excuse(pyodide):
    """A snippet that a browser runs gets its button."""
    assert browser_list.why_not(catalog.find("event_loop/gather_results")) == ""
    assert 'data-runs="browser"' in html("@snippet event_loop/gather_results")


def test_without_python_for_the_browser_there_is_no_button(pyodide):
    """The page is built, and nothing on it is dead."""
    pyodide.unlink()

    assert 'data-runs="machine"' in html("@snippet event_loop/gather_results")


def test_a_verdict_that_nobody_has_stops_the_build():
    """`@browser` lists something or does not build."""
    with pytest.raises(extension.PageError, match="ends with flags"):
        html("@browser flags")
