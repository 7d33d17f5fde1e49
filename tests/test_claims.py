"""The claims are complete, and what they name is there.

The checks themselves run under every interpreter: tests/snippets/claims/.
"""

import re

import pytest
from guide import drawing, extension, figures, symptoms
from guide.evidence import Evidence
from guide.paths import DOCS, REFERENCE

from snippets import catalog
from snippets.claims import command
from snippets.claims.change import VERSIONS
from snippets.claims.changes import CHANGES
from snippets.claims.claim import Measured, SourceOnly, Verdict
from snippets.claims.themes import THEMES, every_claim

CLAIMS = every_claim()
FIGURES = [
    (one.name, figure)
    for one in CLAIMS
    if isinstance(one.decided, Measured)
    for figure in one.decided.figures
]
FEWEST, ONE_IN = 80, 7
NUMBER = re.compile(r"\d+(?:\.\d+)?")
IN_OURS = {"µs": 0.001, "s": 1000, "kB": 0.001, "GB": 1000}  # milliseconds, megabytes
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
ASKED = re.compile(r"^@(claims|changes) ([\w-]+)$", re.MULTILINE)


def asked(page: str, what: str) -> list[str]:
    """What a page of the reference asks for."""
    text = (DOCS / "reference" / page).read_text(encoding="utf-8")
    return [name for directive, name in ASKED.findall(text) if directive == what]


def test_there_are_many():
    """What is widely repeated is here."""
    assert len(CLAIMS) >= FEWEST


def test_nothing_stands_twice():
    """A name leads to one claim, and a statement has one verdict."""
    names, statements = {one.name for one in CLAIMS}, {one.statement for one in CLAIMS}

    assert (len(names), len(statements)) == (len(CLAIMS), len(CLAIMS))


def test_few_are_decided_by_a_source_only():
    """At most one in seven can be neither run nor measured here."""
    by_source = [one for one in CLAIMS if isinstance(one.decided, SourceOnly)]

    assert len(by_source) * ONE_IN <= len(CLAIMS)


def test_a_claim_is_corrected_unless_it_is_true():
    """A verdict other than "true" says what is so instead."""
    wrong = [
        one.name
        for one in CLAIMS
        if (one.correct == one.statement) is not (one.verdict is Verdict.TRUE)
    ]

    assert wrong == []


def test_names_fit_a_command_line_and_texts_are_sentences():
    """Lower case and hyphens; a full stop at the end."""
    assert [one.name for one in CLAIMS if not NAME.fullmatch(one.name)] == []
    assert [one.name for one in CLAIMS if not (one.statement + one.correct).endswith(".")] == []


def test_every_page_of_a_claim_has_that_section():
    """The link leads somewhere; a notebook has no sections to look for."""
    pages = {one.page for one in (*CLAIMS, *CHANGES) if one.page}

    assert [page for page in sorted(pages) if not symptoms.heading(page)] == []


def test_every_snippet_of_a_claim_exists():
    """And every source is an address."""
    snippets = {one.name for one in catalog.snippets()} | {""}

    assert [one.name for one in CLAIMS if one.snippet not in snippets] == []
    assert [one.name for one in CLAIMS if not re.match(r"https://\S+$|$", one.source)] == []
    assert [
        one.name for one in CLAIMS if isinstance(one.decided, SourceOnly) and not one.source
    ] == []


def test_the_page_shows_every_theme():
    """In the order of the data."""
    assert asked("claims.md", "claims") == [theme.name for theme in THEMES]


def test_the_page_shows_every_version():
    """The matrix, and what each version changed."""
    newest_first = ["{}-{}".format(*version) for version in reversed(VERSIONS)]

    assert asked("what-changed.md", "changes") == ["all", *newest_first]


@pytest.fixture(scope="module")
def reference() -> Evidence:
    """What prose rests on."""
    measured = drawing.newest(REFERENCE)
    assert measured, "there are no reference results"
    return Evidence(measured, "reference")


@pytest.mark.parametrize(("claim", "figure"), FIGURES, ids=lambda one: str(one)[:60])
def test_a_figure_decides_its_claim(claim, figure, reference):
    """It is among the results, and within the range that the correct statement needs."""
    text = figures.figure(reference, figure.name)
    unit = IN_OURS.get(text.split()[-1], 1)
    numbers = [float(number) * unit for number in NUMBER.findall(text)]

    assert all(figure.at_least <= number <= figure.at_most for number in numbers)


def test_a_figure_without_a_range_decides_nothing():
    """Each has a bound."""
    unbounded = [
        figure.name
        for _, figure in FIGURES
        if figure.at_least <= 0 and figure.at_most == float("inf")
    ]

    assert unbounded == []


def test_an_unknown_theme_stops_the_build():
    """A page that asks for nothing is an error."""
    with pytest.raises(extension.PageError, match="no theme of claims is called nothing"):
        extension.claim_entries("nothing")


def test_an_unknown_version_stops_the_build():
    """So is one that asks for a version without changes."""
    with pytest.raises(extension.PageError, match="nothing changed in 3-10"):
        extension.change_tables("3-10")


def test_the_session_on_the_page_is_what_is_printed(capsys):
    """Every line but the one that names the interpreter."""
    page = (DOCS / "reference" / "claims.md").read_text(encoding="utf-8")
    typed, *shown = re.search(r"```console\n(.*?)\n```", page, re.DOTALL)[1].splitlines()
    command.main(typed.split()[4:])
    printed = capsys.readouterr().out.splitlines()

    here = [line for line in printed if not line.startswith("Seen on")]
    assert here == [line for line in shown if not line.startswith("Seen on")]
