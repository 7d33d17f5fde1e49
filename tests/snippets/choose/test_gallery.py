"""Text and engine of the gallery say the same."""

from collections import Counter

import pytest

from snippets.choose import advice, candidates, constants, leaves
from snippets.choose.gallery import SCENARIOS

BY_NAME = {leaf.name: leaf for leaf in leaves.LEAVES}
# The engine finds these faster than the questions do, and the text says why.
DIFFER = {"sort-lists"}


def advise(scenario):
    """The engine's advice for a scenario."""
    known = constants.reference(scenario.machine.label)
    return advice.advise(scenario.task, scenario.machine, known)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.name)
def test_the_questions_lead_where_the_text_says(scenario):
    """The tree leads each scenario to the leaf that its text explains."""
    assert scenario.path().leaf.name == scenario.leaf


@pytest.mark.parametrize(
    "scenario",
    [one for one in SCENARIOS if one.name not in DIFFER],
    ids=lambda one: one.name,
)
def test_the_cost_model_agrees(scenario):
    """The engine advises the approach of that leaf."""
    assert advise(scenario).approach == BY_NAME[scenario.leaf].approach


def test_there_are_enough():
    """Ten scenarios, eight workloads, four patterns, twenty questions."""
    groups = Counter(one.group for one in SCENARIOS)

    assert list(groups.values()) == [10, 8, 4, 20]


def test_names_are_used_once():
    """No two scenarios have the same name."""
    assert len({one.name for one in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.name)
def test_each_says_what_it_depends_on(scenario):
    """Every scenario has an explanation and what would change it."""
    assert (bool(scenario.explanation), len(scenario.depends) > 0) == (
        True,
        True,
    )


def test_every_approach_stands_in_the_gallery():
    """The gallery has a case for each approach that the tree knows."""
    shown = {BY_NAME[one.leaf].approach for one in SCENARIOS}
    known = {*candidates.SIMULATED, "library", "cluster"} - {"interpreters"}

    assert shown == known
