"""Everything that the five source documents speak of is here: tests/seeds.toml says where."""

import tomllib
from collections import Counter

import pytest
from guide import symptoms
from guide.paths import ROOT, SNIPPETS

from snippets import catalog
from snippets.claims.themes import every_claim

ROWS = tomllib.loads((ROOT / "tests" / "seeds.toml").read_text(encoding="utf-8"))["row"]
SHOWN = {one.name for one in catalog.snippets()}
CLAIMS = {claim.name for claim in every_claim()}
KEYS = {"document", "section", "pages", "snippets", "claims"}
FEWEST = {1: 19, 2: 37, 3: 16, 4: 10, 5: 12}  # the sections that each document has


def there(name: str) -> bool:
    """Whether a file or a folder of snippets/ has this name."""
    return (SNIPPETS / name).exists()


def test_every_section_has_a_row():
    """No document has lost one."""
    counted = Counter(row["document"] for row in ROWS)

    assert [document for document, fewest in FEWEST.items() if counted[document] < fewest] == []


def test_no_section_stands_twice():
    """And every key is known."""
    sections = [(row["document"], row["section"]) for row in ROWS]

    assert len(set(sections)) == len(sections)
    assert {key for row in ROWS for key in row} == KEYS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['document']}: {row['section']}")
class TestRow:
    """What holds for every section."""

    def test_its_pages_have_these_headings(self, row):
        """There is at least one; `heading` fails where there is none."""
        assert all(map(symptoms.heading, row["pages"]))
        assert row["pages"]

    def test_its_snippets_exist(self, row):
        """A snippet, or a part of the programs."""
        gone = [name for name in row["snippets"] if name not in SHOWN and not there(name)]

        assert gone == []
        assert row["snippets"]

    def test_its_claims_exist(self, row):
        """By name."""
        assert set(row.get("claims", [])) <= CLAIMS
