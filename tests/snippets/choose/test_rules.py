"""Other people's rules are special cases, and their gaps are shown."""

import pytest

from snippets.choose import advice, constants, rules
from snippets.choose.gallery import SCENARIOS
from snippets.choose.machine import Machine
from snippets.choose.task import Task

MIXED = Task(tasks=100, cpu_seconds=0.05, wait_seconds=0.04, async_library=True)


@pytest.mark.parametrize("share", [0.01, 0.04, 0.06, 0.5])
def test_mixed_work_never_reaches_the_fifth_step(share):
    """The rule of five steps has no answer that both waits and computes."""
    mixed = MIXED.but(wait_seconds=share)

    assert "+" not in rules.RULES["five steps"](mixed, Machine())


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.name)
def test_no_scenario_gets_to_the_fifth_step(scenario):
    """Whatever is asked, one of the first four has answered it before."""
    step = rules.last_step(rules.FIVE_STEPS, scenario.task, scenario.machine)

    assert step in rules.FIVE_STEPS[:4]


@pytest.mark.parametrize("row", rules.FRAMEWORK, ids=lambda row: row.workload)
def test_a_row_of_the_framework_is_a_special_case(row):
    """For the task of each row the engine says the same."""
    known = constants.reference(row.machine.label)

    assert advice.advise(row.task, row.machine, known).approach == row.approach


@pytest.mark.parametrize("name", rules.RULES)
def test_a_rule_answers_every_task(name):
    """A rule names one of the approaches."""
    answer = rules.RULES[name](MIXED, Machine())

    assert answer in advice.APPROACHES


def test_a_correction_names_its_rule():
    """Only rules that are compared are corrected."""
    assert {one.rule for one in rules.CORRECTIONS} <= set(rules.RULES)
