"""The tree, its leaves and the cost model belong together."""

from collections import Counter

import pytest

from snippets import catalog
from snippets.choose import (
    candidates,
    constants,
    leaves,
    limits,
    predict,
    tree,
)
from snippets.choose.questions import TREE

ROOT = catalog.HERE.parent


def within(leaf):
    """How many times the best the leaf's approach takes for its example."""
    known = constants.reference(leaf.machine.label)
    found = predict.predict_all(leaf.example, leaf.machine, known)
    kept = [one for one in found if not limits.broken(one, leaf.example, leaf.machine)]
    best = min(one.middle for one in kept)
    mine = min(o.middle for o in kept if o.candidate.approach == leaf.approach)
    return mine / best


@pytest.mark.parametrize("leaf", leaves.LEAVES, ids=lambda leaf: leaf.name)
def test_an_example_leads_to_its_leaf(leaf):
    """The questions lead each representative task to its leaf."""
    assert tree.walk(leaf.example, leaf.machine).leaf is leaf


@pytest.mark.parametrize(
    "leaf",
    [one for one in leaves.LEAVES if one.approach in candidates.SIMULATED],
    ids=lambda leaf: leaf.name,
)
def test_the_cost_model_agrees(leaf):
    """On its representative task the leaf's approach is within 10 %."""
    assert within(leaf) <= 1.10


def test_every_leaf_can_be_reached():
    """Every leaf is the end of a path, and no path ends elsewhere."""
    ends = {path.leaf.name for path in tree.paths(TREE)}

    assert ends == {leaf.name for leaf in leaves.LEAVES}


def test_names_are_used_once():
    """No two leaves have the same name."""
    names = Counter(leaf.name for leaf in leaves.LEAVES)

    assert set(names.values()) == {1}


@pytest.mark.parametrize("leaf", leaves.LEAVES, ids=lambda leaf: leaf.name)
def test_a_leaf_says_everything(leaf):
    """No field of a leaf is empty."""
    empty = [name for name, value in vars(leaf).items() if not value]

    assert empty == []


@pytest.mark.parametrize("leaf", leaves.LEAVES, ids=lambda leaf: leaf.name)
def test_its_snippet_exists(leaf):
    """Each leaf names a file of the pattern library."""
    assert catalog.find(leaf.snippet).path.exists()


@pytest.mark.parametrize("leaf", leaves.LEAVES, ids=lambda leaf: leaf.name)
def test_its_page_exists(leaf):
    """All combinations of answers end on a page of the site."""
    assert (ROOT / "docs" / leaf.page).exists()


def test_the_last_answer_always_fits():
    """Whatever a task is, each question has an answer for it."""
    ends = {step.question.answers[-1].fits for path in tree.paths(TREE) for step in path.steps}

    assert ends == {tree.otherwise}
