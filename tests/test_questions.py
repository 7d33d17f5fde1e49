"""Every question says what it measures and why it leaves out the rest."""

import pytest
from guide import matrix, question_table
from guide.questions import APPROACHES, QUESTIONS, question

from snippets.bench.declared import WORKLOADS

SLICES = [(one.name, part) for one in QUESTIONS for part in one.slices]


@pytest.mark.parametrize(("name", "part"), SLICES)
def test_an_approach_is_measured_or_left_out_with_a_reason(name, part):
    """No approach is forgotten, and none is both."""
    measured = set(part.approaches)

    assert measured.isdisjoint(part.left_out)
    assert measured | set(part.left_out) >= set(APPROACHES)


def test_every_workload_is_asked_about():
    """A workload that no question measures would be dead code."""
    assert {name for _, part in SLICES for name in part.workloads} == set(WORKLOADS)


def test_quick_is_a_part_that_fits_into_its_time():
    """Three rounds of the quick questions take no longer than the profile has."""
    quick = [one for one in QUESTIONS if one.quick]
    seconds = sum(one.seconds for one in quick) * matrix.PROFILES["quick"].rounds

    assert seconds <= matrix.PROFILES["quick"].seconds * 1.2


def test_a_question_has_a_name():
    """The name finds it; another is an error."""
    assert question("waiting").asks == "What helps while the program waits?"
    with pytest.raises(KeyError):
        question("no-such-question")


def test_the_tables_name_every_question():
    """What the method page shows is the declaration."""
    text = "\n".join(question_table.measured())

    assert all(f"`{one.name}`" in text for one in QUESTIONS)
    assert all(part.left_out == {} or f"`{name}`" in text for name, part in SLICES)
