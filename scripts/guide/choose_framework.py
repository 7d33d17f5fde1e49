"""Other people's rules as special cases of the tree, and what was corrected of them."""

from guide import choose_words
from snippets.choose import rules
from snippets.choose.gallery import SCENARIOS
from snippets.choose.gallery.scenario import Scenario
from snippets.choose.rules import CORRECTIONS, FRAMEWORK, Row, Step
from snippets.choose.tree import walk

STEPWISE = {"CPU or I/O": rules.CPU_OR_IO, "five steps": rules.FIVE_STEPS}


def rows() -> list[str]:
    """The five rows: what the framework answers, what the tree does, and what is corrected."""
    said = [
        f"| **{one.workload}**<br>The framework says: {one.says}."
        f"<br>The tree says: {_answer(one)}."
        f" | It holds where {one.when}.<br>**Corrected:** {one.corrected}. |"
        for one in FRAMEWORK
    ]
    return ["", "| workload | condition and correction |", "| --- | --- |", *said, ""]


def _answer(row: Row) -> str:
    leaf = walk(row.task, row.machine).leaf
    return f"[{leaf.approach}](leaves.md#leaf-{leaf.name}), {choose_words.build(row.machine)}"


def steps(name: str) -> list[str]:
    """A rule as its questions, each with the scenarios of the gallery that it ends for."""
    of = STEPWISE[name]
    said = [
        f"| {number} | {one.asks} | {one.says} | {ended(of, one)} |"
        for number, one in enumerate(of, 1)
    ]
    return [
        "",
        f"| step | it asks | yes: it says | ends here, of {len(SCENARIOS)} scenarios |",
        "| --- | --- | --- | --- |",
        *said,
        "",
    ]


def ended(of: tuple[Step, ...], step: Step) -> int:
    """How many scenarios of the gallery have their answer at a step."""
    return sum(rules.last_step(of, one.task, one.machine) is step for one in SCENARIOS)


def corrections(name: str) -> list[str]:
    """What a rule says, and what is to be said instead."""
    said = [
        f"| {choose_words.prose(one.says)} | {choose_words.prose(one.instead)} |"
        for one in CORRECTIONS
        if one.rule == name
    ]
    return ["", "| it says | what is so |", "| --- | --- |", *said, ""]


def agreement() -> list[str]:
    """How often each rule gives the tree's answer, and which of its answers the rule misses."""
    said = []
    for name in rules.RULES:
        missed = [one for one in SCENARIOS if not agrees(name, one)]
        same = len(SCENARIOS) - len(missed)
        said.append(f"| {name} | {same} of {len(SCENARIOS)} | {_by_approach(missed)} |")
    return [
        "",
        "| rule | the tree's answer | where it misses, the tree says (how often) |",
        "| --- | --- | --- |",
        *said,
        "",
    ]


def agrees(rule: str, one: Scenario) -> bool:
    """Whether a rule names the approach that the tree leads a scenario to."""
    return rules.RULES[rule](one.task, one.machine) == one.path().leaf.approach


def _by_approach(of: list[Scenario]) -> str:
    """The approaches that the tree names, the most frequent first; each leads to a scenario."""
    found: dict[str, list[str]] = {}
    for one in of:
        found.setdefault(one.path().leaf.approach, []).append(one.name)
    often = sorted(found.items(), key=lambda item: -len(item[1]))
    return ", ".join(
        f"[{approach}](gallery.md#scenario-{names[0]}) {len(names)}" for approach, names in often
    )
