"""The symptom index is complete, and everything it names is there."""

import re

import markdown
import pytest
from guide import extension, symptoms
from guide.paths import DOCS
from pydantic import ValidationError

from snippets import catalog

SYMPTOMS = symptoms.read()
PAGE = (DOCS / "debug" / "symptoms.md").read_text(encoding="utf-8")


def test_every_group_of_questions_has_a_symptom():
    """The 36 groups that readers ask about, from "which kind" to "in a browser"."""
    assert {group for one in SYMPTOMS for group in one.questions} == set(range(1, 37))


def test_every_group_has_a_source():
    """Somebody asked: each group names at least one thread."""
    with_source = {group for one in SYMPTOMS for group in one.questions if one.sources}

    assert with_source == set(range(1, 37))


def test_every_area_is_on_the_page():
    """And the page asks for no other."""
    asked = re.findall(r"^@symptoms (\w+)$", PAGE, re.MULTILINE)

    assert asked == list(dict.fromkeys(one.area for one in SYMPTOMS))


def test_no_id_and_no_phrase_stands_twice():
    """Each leads to one symptom."""
    ids = [one.id for one in SYMPTOMS]
    phrases = [text.lower() for one in SYMPTOMS for text in one.seen]

    assert (len(set(ids)), len(set(phrases))) == (len(ids), len(phrases))


@pytest.mark.parametrize("one", SYMPTOMS, ids=lambda one: one.id)
class TestSymptom:
    """What holds for every symptom."""

    def test_its_answer_is_a_section(self, one):
        """The page has that heading."""
        assert symptoms.heading(one.answer)

    def test_its_snippets_are_shown_on_the_page_of_the_answer(self, one):
        """Whoever follows the link sees the code."""
        page = (DOCS / one.answer.partition("#")[0]).read_text(encoding="utf-8")
        shown = {
            found["name"]
            for found in map(extension.DIRECTIVE.match, page.splitlines())
            if found and found["what"] == "snippet"
        }

        assert set(one.snippets) <= shown & {snippet.name for snippet in catalog.snippets()}


def test_a_symptom_says_everything(generated_page):
    """Its words, cause, cure, the answer's heading, snippets, versions and threads."""
    one = next(one for one in SYMPTOMS if one.id == "cannot-pickle")
    html = generated_page("processes")

    wanted = [
        f'id="{one.id}"', "main.&lt;locals&gt;.work", symptoms.heading(one.answer), one.holds,
        "python/cpython#125714", *one.snippets,
    ]  # fmt: skip
    assert [text for text in wanted if text not in html] == []


def test_an_unknown_area_stops_the_build():
    """A page that asks for nothing is an error."""
    with pytest.raises(extension.PageError, match="no symptom is of the area nothing"):
        extension.symptom_entries("nothing")


def test_a_misspelt_field_is_an_error():
    """The file is validated, not guessed at."""
    with pytest.raises(ValidationError, match="cuer"):
        symptoms.Symptom.model_validate({**SYMPTOMS[0].model_dump(), "cuer": "Try again."})


@pytest.fixture
def generated_page():
    """Makes HTML of an area."""
    extensions = ["attr_list", "guide.extension"]
    return lambda area: markdown.markdown(f"@symptoms {area}", extensions=extensions)
