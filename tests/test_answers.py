"""Questions and answers: each question has a short answer, and a page that shows it."""

import re

import pytest
from guide.paths import DOCS

PAGE = (DOCS / "reference" / "questions.md").read_text(encoding="utf-8")
ANSWERS = dict(re.findall(r"^### (.+)\n\n((?:.+\n)+)", PAGE, re.MULTILINE))
FEWEST, SHORTEST, LONGEST = 30, 2, 4


def test_there_are_as_many_answers_as_questions():
    """No heading is left without its text."""
    assert len(ANSWERS) == PAGE.count("\n### ") >= FEWEST


@pytest.mark.parametrize("question", ANSWERS)
def test_it_is_a_question(question):
    """It ends like one."""
    assert question.endswith("?")


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_two_to_four_sentences(answer):
    """One on each line; a line that is a link alone, or shows where it is measured, is none."""
    sentences = [line for line in answer.splitlines() if not line.startswith("[")]

    assert SHORTEST <= len(sentences) <= LONGEST


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_leads_to_a_page(answer):
    """Of this guide."""
    assert re.search(r"\]\(\.\./[\w/-]+\.md(#[\w-]+)?\)", answer)
