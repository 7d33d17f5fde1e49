"""Which approach suits a described task: compared with the chooser's tree."""

from snippets.choose.candidates import SIMULATED
from snippets.choose.gallery.scenario import Scenario
from snippets.choose.gallery.ten import TEN
from snippets.choose.gallery.workloads import WORKLOADS

from .attempts import forgiving

APPROACHES = (*SIMULATED, "library")
FEW = 100  # waits that threads carry as well as a loop does


def right(scenario: Scenario) -> set[str]:
    """The answers that are good: the tree's, and those that are as good."""
    leaf = scenario.path().leaf.approach
    answers = {leaf}
    if leaf == "asyncio" and scenario.task.tasks <= FEW:
        answers.add("threads")
    if leaf == "processes" and scenario.task.runs_in_interpreter:
        answers.add("interpreters")
    return answers


def _check(scenarios: tuple[Scenario, ...], said: dict[str, str]) -> list[str]:
    wrong = [
        f"{name} is no task of this exercise."
        for name in said.keys() - {one.name for one in scenarios}
    ]
    for one in scenarios:
        answer = said.get(one.name, "")
        if answer not in APPROACHES:
            known = ", ".join(APPROACHES)
            wrong.append(f"{one.name}: answer with one of {known}.")
        elif answer not in right(one):
            because = " ".join(
                step.answer.because for step in one.path().steps[-2:]
            )
            wrong.append(f"{one.name}: not {answer}. {because}")
    return wrong


@forgiving
def ten(answers: dict[str, str]) -> list[str]:
    """Check an approach for each of the ten scenarios."""
    return _check(TEN, answers)


@forgiving
def eight(answers: dict[str, str]) -> list[str]:
    """Check an approach for each of the eight AI workloads."""
    return _check(WORKLOADS, answers)


def solution(scenarios: tuple[Scenario, ...]) -> dict[str, str]:
    """The tree's own answers."""
    return {one.name: one.path().leaf.approach for one in scenarios}
