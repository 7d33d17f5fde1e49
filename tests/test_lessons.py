"""The lesson keeps what its first page promises: every notebook has what a reader needs."""

import re

import pytest
from guide.paths import DOCS, ROOT

LEARN = DOCS / "learn"
PATH = (LEARN / "index.md").read_text(encoding="utf-8")
NOTEBOOKS = re.findall(r"^\| \[[^]]+\]\((\w+)\.py\) \| (\d+) \|", PATH, re.MULTILINE)
NAMES = [name for name, _ in NOTEBOOKS]
SHOWS = re.compile(r"^notebook\.(chart|compare|figures|program|session)\(", re.MULTILINE)
PROMPTS = 16  # of the lesson that this one grew out of
FILLER = re.compile(
    r"\b(?:simply|just|very|usually|obviously|basically|really|easily|of course|in order to)\b",
    re.IGNORECASE,
)


def cells(name):
    """The cells of a notebook: whether it is Markdown, and its text."""
    text = (LEARN / f"{name}.py").read_text(encoding="utf-8")
    parts = re.split(r"^# %%(| \[markdown\])\n", text, flags=re.MULTILINE)[1:]
    return [
        (bool(kind), re.sub(r"^# ?", "", body, flags=re.MULTILINE) if kind else body)
        for kind, body in zip(parts[::2], parts[1::2], strict=True)
    ]


def words(name):
    """All Markdown of a notebook."""
    return "\n".join(body for is_words, body in cells(name) if is_words)


def code(name):
    """All code of a notebook."""
    return "\n".join(body for is_words, body in cells(name) if not is_words)


def test_the_path_names_every_notebook():
    """In its order, which is that of the navigation."""
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")

    assert re.findall(r"learn/(\w+)\.py$", nav, re.MULTILINE) == NAMES
    assert sorted(NAMES) == sorted(path.stem for path in LEARN.glob("*.py"))


def test_ninety_minutes_are_split():
    """As the first sentence says."""
    assert sum(int(minutes) for _, minutes in NOTEBOOKS) == 90


@pytest.mark.parametrize(("name", "minutes"), NOTEBOOKS)
def test_a_notebook_says_what_it_takes(name, minutes):
    """The time that the path names, and what you have to know before."""
    said = words(name)

    assert f"**Time**: {minutes} minutes." in said
    assert "**Before you start**" in said


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_has_objectives(name):
    """Three of them."""
    _, _, after = words(name).partition("**Objectives**")

    assert len(re.findall(r"^\* You .+\.$", after.partition("\n\n#")[0], re.MULTILINE)) == 3


@pytest.mark.parametrize("name", NAMES)
def test_a_prediction_comes_before_each_result(name):
    """Between one measured or recorded result and the next, the reader is asked."""
    parts = cells(name)
    asked, missing = False, []
    for is_words, body in parts[1:]:
        asked |= is_words and "**Predict" in body
        if not is_words and SHOWS.search(body):
            if not asked:
                missing.append(body)
            asked = "notebook.program" in body  # the same on another build needs no new one
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_has_all_its_parts(name):
    """A heading, an attempt that the reader fills in, a check, a hint, a solution."""
    exercises = len(re.findall(r"^## Exercise", words(name), re.MULTILINE))
    attempts = len(re.findall(r"^mine\b", code(name), re.MULTILINE))
    hints = words(name).count("<summary>A hint</summary>")
    solutions = len(re.findall(r"^notebook\.(?:solution|answers)\(", code(name), re.MULTILINE))

    assert exercises >= 1
    assert attempts == solutions >= exercises
    assert hints >= attempts
    assert len(re.findall(r"checks\.\w+\(mine\)", code(name))) == attempts


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_has_an_easier_and_a_harder_way_on(name):
    """And leads to the next one."""
    said = words(name)
    after = [*(f"{one}.py" for one in NAMES), "quiz.md"][NAMES.index(name) + 1]

    assert "* **Easier**:" in said
    assert "* **Harder**:" in said
    assert re.search(rf"^Next: \[.+\]\({re.escape(after)}\)\.$", said, re.MULTILINE)


def test_every_prompt_has_its_place_and_its_answer():
    """Each group of prompts is followed by what a good answer has, folded away."""
    said = "\n".join(map(words, NAMES))
    groups = re.split(r"<summary>What (?:a good answer has|good answers have)</summary>", said)

    assert said.count("> **Ask an AI companion.**") == PROMPTS
    assert all("> **Ask an AI companion.**" in one for one in groups[:-1])
    assert "> **Ask an AI companion.**" not in groups[-1]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_folded_is_whole(name):
    """Every fold is closed, and holds no blank line: Markdown would end it there."""
    folds = re.findall(r"<details>.*?</details>", words(name), re.DOTALL)

    assert len(folds) == words(name).count("<details>")
    assert [fold for fold in folds if "\n\n" in fold or "`" in fold] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_has_no_filler(name):
    """As every page."""
    assert FILLER.findall(words(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_its_links_lead_to_files(name):
    """Pages and notebooks beside it."""
    links = re.findall(r"\]\(([\w./-]+\.(?:md|py))[)#]", words(name))

    assert [one for one in links if not (LEARN / one).resolve().is_file()] == []


def test_the_quiz_answers_every_question():
    """Folded, with or without JavaScript: one answer below each."""
    quiz = (LEARN / "quiz.md").read_text(encoding="utf-8")
    questions = re.findall(r"^\*\*(\d+)\. ", quiz, re.MULTILINE)

    assert questions == [str(number) for number in range(1, 13)]
    assert quiz.count('??? question "Answer"\n    ') == len(questions)


def test_what_is_copied_is_there():
    """The files that the reader keeps."""
    said = PATH + "\n".join(map(words, NAMES))

    for name in re.findall(r"python -m snippets (?:copy|run) ([\w/]+)", said):
        assert (ROOT / "snippets" / f"{name}.py").exists(), name
