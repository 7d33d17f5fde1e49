"""What the page asks is what the tree asks, in fewer steps."""

from collections import Counter

import pytest

from snippets.choose import export, screens, tree
from snippets.choose.gallery import SCENARIOS
from snippets.choose.leaves import LEAVES
from snippets.choose.questions import TREE
from snippets.choose.screens import FIRST, MOST, Screen

WAYS = list(screens.ways(FIRST))


def every(node):
    """Every screen."""
    if isinstance(node, Screen):
        yield node
        for one in node.options:
            yield from every(one.then)


def told(path):
    """A way through the tree as questions, answers and leaf."""
    steps = [(step.question.key, step.answer.label) for step in path.steps]
    return (*steps, path.leaf.name)


def test_the_ways_are_those_of_the_tree():
    """Each way through the tree is one through the screens, and there are no others."""
    behind = Counter(told(screens.path(way)) for way in WAYS)

    assert behind == Counter(told(path) for path in tree.paths(TREE))


def test_few_questions_lead_to_the_end():
    """Nobody is asked more than four times, where the tree asks up to ten questions."""
    longest = max(len(path.steps) for path in tree.paths(TREE))

    assert (MOST, longest) == (4, 10)


@pytest.mark.parametrize("of", [*SCENARIOS, *LEAVES], ids=lambda of: of.name)
def test_the_first_option_that_fits_leads_to_the_leaf(of):
    """Whoever takes the first option that holds for a task ends where the tree ends."""
    task = getattr(of, "task", None) or of.example
    path = tree.walk(task, of.machine)
    node = FIRST
    while isinstance(node, Screen):
        node = next(
            one.then
            for one in node.options
            if all(
                step.answer is next(a for a in step.question.answers if a.fits(task, of.machine))
                for step in one.steps
            )
        )

    assert node is path.leaf


def test_options_have_addresses_of_their_own():
    """No two options of a screen begin with the same words."""
    same = [one for one in every(FIRST) if len({o.key for o in one.options}) < len(one.options)]

    assert same == []


def test_an_address_needs_no_escapes():
    """The words of an option are letters, digits and hyphens."""
    keys = {option.key for one in every(FIRST) for option in one.options}

    assert [one for one in keys if not one.replace("-", "").isalnum() or not one.isascii()] == []


def test_everything_can_be_found_out():
    """Every option but the last says how to find out whether it holds."""
    options = [option for one in every(FIRST) for option in one.options[:-1]]

    assert [one.label for one in options if not one.how_to_know] == []


def test_no_statement_is_left_over():
    """Each statement is that of a question on a screen with others."""
    labels = {option.label for one in every(FIRST) for option in one.options}

    assert set(screens.STATEMENTS.values()) - labels == set()


def test_the_export_has_the_screens():
    """With the texts of every option."""
    found = export.everything()["screens"]

    assert [one["label"] for one in found["options"]] == [one.label for one in FIRST.options]
