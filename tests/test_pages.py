"""Pages and what they show belong together, in both directions."""

import re

import pytest
from guide.extension import DIRECTIVE, FENCE
from guide.paths import DOCS, GENERATED, ROOT

from snippets import catalog

PAGES = sorted(path for path in DOCS.rglob("*.md") if GENERATED not in path.parents)
FILLER = re.compile(
    r"\b(?:simply|just|very|usually|obviously|basically|really|easily|of course|in order to)\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 120


def asked_for(what: str) -> set[str]:
    """The names that all pages ask for with `@what`."""
    found = [DIRECTIVE.match(line) for page in PAGES for line in page.read_text().splitlines()]
    return {one["name"] for one in found if one and one["what"] == what}


def prose(page) -> list[str]:
    """The lines of a page that are neither code nor front matter."""
    text = re.sub(r"\A---\n.*?\n---\n", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    lines, fence = [], ""
    for line in text.splitlines():
        mark = FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            lines.append(re.sub(r"`[^`]*`", "`code`", line))
    return lines


def test_every_snippet_is_on_a_page():
    """A snippet that no page shows would be unread."""
    hidden = {one.name for one in catalog.snippets() if one.path.parent.name != "lesson"}

    assert hidden - asked_for("snippet") == set()


def test_every_lesson_snippet_is_in_a_notebook():
    """What the notebooks import is what stands in snippets/lesson/."""
    notebooks = "".join(path.read_text() for path in (DOCS / "learn").glob("*.py"))
    lessons = [one for one in catalog.snippets() if one.path.parent.name == "lesson"]

    assert [one.name for one in lessons if one.path.stem not in notebooks] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
class TestPage:
    """What holds for every page."""

    def test_code_comes_from_snippets(self, page):
        """No page has Python of its own: it arrives by @snippet."""
        fences = re.findall(r"^\s*(?:`{3,}|~{3,})\s*(\{.*|\w+)", page.read_text(), re.MULTILINE)

        assert [one for one in fences if re.match(r"\{?\s*\.?(python|py|pycon)\b", one)] == []

    def test_it_says_what_it_is_about(self, page):
        """The front matter has a description of one sentence; one heading follows."""
        text = page.read_text(encoding="utf-8")

        assert re.match(
            r"---\ndescription: \S.*[.?]\n(?:(?:hide|search):\n(?:  .+\n)+)*---\n\n# \S", text
        )

    def test_it_is_not_thin(self, page):
        """A page has enough words to answer its question."""
        assert len(" ".join(prose(page)).split()) >= FEWEST_WORDS

    def test_it_has_no_filler(self, page):
        """Words that state no condition are left out."""
        assert [line for line in prose(page) if FILLER.search(line)] == []


def test_notebooks_define_nothing():
    """Cells import and call; what they call stands in snippets/ and is tested there."""
    code = "".join(path.read_text() for path in (DOCS / "learn").glob("*.py"))

    assert re.findall(r"^(?:def|class|async def|for|while) .*", code, re.MULTILINE) == []


def test_every_chart_is_on_a_page(site):
    """A chart that is drawn is shown."""
    drawn = {path.stem for path in (GENERATED / "charts" / "reference").glob("*.html")}

    assert drawn == asked_for("chart")


def test_the_readme_names_files_that_exist():
    """Every folder and file that the README links to is there."""
    links = re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / "README.md").read_text())

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_folder_of_snippets_has_its_index():
    """The page of all snippets lists every folder that has some, except the notebooks'."""
    folders = {one.path.parent.name for one in catalog.snippets()} - {"lesson"}

    assert asked_for("index") == folders
