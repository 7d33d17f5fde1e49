"""The glossary is sound, and a page marks each term once, where a reader would look it up."""

import re

import markdown
import pytest
from guide import extension, glossary, symptoms
from pydantic import ValidationError

TERMS = glossary.read()


def html(text: str) -> str:
    """The page that `text` makes."""
    return markdown.markdown(text, extensions=["attr_list", "tables", "guide.extension"])


def test_the_terms_are_in_order():
    """Alphabetical, whatever the case, and none stands twice."""
    names = [term.name.lower() for term in TERMS]

    assert names == sorted(set(names))


def test_a_form_belongs_to_one_term():
    """Or a page could not tell which one it uses."""
    forms = [form for term in TERMS for form in term.forms]

    assert len(set(forms)) == len(forms)


def test_every_term_is_explained_on_a_page():
    """The link of each leads to a section."""
    assert [term.name for term in TERMS if not symptoms.heading(term.page)] == []


def test_an_entry_says_everything():
    """Its meaning, our page and Python's."""
    page = html("@glossary terms")

    wanted = ['<h2 id="gil">GIL</h2>', "only while it holds", "glossary.html#term-GIL"]
    assert [text for text in wanted if text not in page] == []


def test_the_first_use_is_a_link_with_the_meaning():
    """The second is plain text."""
    page = html("A deadlock hangs. Another deadlock hangs as well.")

    assert page.count('<a class="term"') == 1
    assert page.startswith('<p>A <a class="term" data-means="Two or more threads')
    assert page.endswith(">deadlock</a> hangs. Another deadlock hangs as well.</p>")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Deadlocks are found.", ">Deadlocks</a>"),
        ("A global interpreter lock.", ">global interpreter lock</a>"),
        ("On a free-threaded build.", ">free-threaded build</a>"),
        ("Two *event loops* run.", ">event loops</a>"),
    ],
)
def test_forms(text, marked):
    """A term may begin a sentence, have an s, consist of several words, and be emphasized."""
    assert marked in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "# The GIL",
        "`GIL`",
        "[The GIL](https://docs.python.org/3/glossary.html)",
        "    GIL",
        "| GIL |\n| --- |\n| x |",
        "gil, GILT, sub-GIL",
    ],
)
def test_where_nothing_is_marked(text):
    """Headings, code, links, heads of tables, and words that only look like a term."""
    assert 'class="term"' not in html(text)


def test_what_stands_around_a_term_stays():
    """Text, emphasis and code keep their order."""
    page = html("One GIL, *one* deadlock, `one`, one coroutine.")
    words = markdown.markdown("One GIL, *one* deadlock, `one`, one coroutine.")

    assert re.sub(r"</?a\b[^>]*>", "", page) == words


def test_an_unknown_glossary_stops_the_build():
    """A page that asks for nothing is an error."""
    with pytest.raises(extension.PageError, match="there is no glossary of words"):
        extension.glossary_entries("words")


def test_a_misspelt_field_is_an_error():
    """The file is validated, not guessed at."""
    with pytest.raises(ValidationError, match="xmeans"):
        glossary.Term.model_validate({**TERMS[0].model_dump(), "xmeans": "Something."})
