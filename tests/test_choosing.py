"""What the pages draw from the tree says what the tree says."""

import re
from html.parser import HTMLParser

import pytest
from guide import choosing, figures, results
from guide.evidence import Evidence
from guide.paths import ROOT

from snippets.choose.gallery import SCENARIOS
from snippets.choose.leaves import LEAVES
from snippets.choose.questions import TREE
from snippets.choose.tree import paths

REFERENCE = min((ROOT / "results" / "reference").glob("*.json"))
PARTS = {
    "outline": lambda: choosing.outline(str),
    "leaf table": lambda: choosing.leaf_table(str),
    "framework": choosing.framework,
    "corrections": choosing.corrections,
    "card": choosing.card,
    "gallery": lambda: choosing.gallery(str),
}


class Nesting(HTMLParser):
    """Notes where a closing tag does not close the last one that was opened."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.wrong = []
        self.ids = []

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag):
        """Called by HTMLParser."""
        if self.open.pop() != tag:
            self.wrong.append(tag)


def read(html):
    """The nesting of a piece of HTML."""
    found = Nesting()
    found.feed(html)
    return found


@pytest.mark.parametrize("part", PARTS)
def test_tags_are_nested(part):
    """Every tag that is opened is closed in its turn."""
    found = read(PARTS[part]())

    assert (found.wrong, found.open) == ([], [])


@pytest.mark.parametrize("part", PARTS)
def test_ids_are_used_once(part):
    """No two elements of a part have the same id."""
    ids = read(PARTS[part]()).ids

    assert len(ids) == len(set(ids))


def test_the_outline_has_every_path():
    """Each way through the tree is drawn, and ends in a link."""
    links = re.findall(r'<a href="([^"]+)"', choosing.outline(str))

    assert links == [path.leaf.page for path in paths(TREE)]


def test_the_table_has_every_leaf():
    """No answer of the tree is left out of the table."""
    table = choosing.leaf_table(str)

    assert all(f'href="{leaf.page}"' in table for leaf in LEAVES)


def test_the_gallery_has_every_scenario():
    """Each scenario is a closed box that the reader opens."""
    assert choosing.gallery(str).count("<details") == len(SCENARIOS)


def test_nothing_needs_javascript():
    """No part has a script or a style of its own."""
    everything = "".join(part() for part in PARTS.values())

    assert re.search(r"<script|onclick|style=", everything) is None


@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf.name)
def test_costs_are_figures_of_the_results(leaf):
    """What a leaf costs is named by cells that the reference results have."""
    evidence = Evidence(results.read(REFERENCE), "reference")
    said = [figures.figure(evidence, name) for name in leaf.costs]

    assert all(said)
