"""The scenarios of the gallery as a quiz: the task is open, the answer is folded.

The answer is a <details> element, which opens by mouse, keyboard and touch without a script.
"""

from typing import Any

from guide import choose_words, gallery_advice, words
from snippets.choose import rules
from snippets.choose.gallery import SCENARIOS
from snippets.choose.gallery.scenario import Scenario

NO_MODEL = ("library", "cluster")  # the cost model knows one Python on one machine
SAME = 0.005  # more or less of the time, and the reader sees "as fast"


def group(name: str) -> list[str]:
    """The scenarios of a group, its spaces as hyphens: "ten-scenarios"."""
    of = [one for one in SCENARIOS if one.group.lower().replace(" ", "-") == name]
    return [line for one in of for line in scenario(one, gallery_advice.of_all()[one.name])]


def scenario(one: Scenario, advised: dict[str, Any]) -> list[str]:
    """One scenario as lines of Markdown; `advised` is what gallery_advice.py says of it."""
    prose = choose_words.prose
    leaf = one.path().leaf
    folded = [
        f"{choose_words.chip(leaf.approach)} **{choose_words.section(leaf)}.**",
        prose(one.explanation),
        "",
        "It depends:",
        "",
        *(f"- {prose(text)}" for text in one.depends),
        "",
        f"**The engine:** {' '.join(_engine(one, advised))}",
        "",
        f"**The way through the tree:** {choose_words.way(one.path())}",
        "",
        f"**Other rules:** {_rules(one)}.",
        "",
        f"Read on: {choose_words.page(leaf)}.",
    ]
    return [
        "",
        f"### {prose(one.title)} {{ #scenario-{one.name} }}",
        "",
        choose_words.task(one.task, one.machine),
        "",
        '??? quiz "Decide, then open the answer"',
        "",
        *(f"    {line}" if line else "" for line in folded),
        "",
    ]


def _engine(one: Scenario, advised: dict[str, Any]) -> list[str]:
    approach = advised["approach"]
    loop = words.seconds(advised["sequential"])
    warned = [f"It warns: {choose_words.prose(text)}." for text in advised["warnings"]]
    if approach in NO_MODEL:
        return [f"{approach}; a loop would take {loop}.", *warned]
    low, middle, high = advised["seconds"]
    between = choose_words.between(low, high)
    said = [f"{_named(advised)}, in {words.seconds(middle)} ({between})"]
    if approach != "sequential":
        gain = words.times(advised["sequential"] / middle)
        said[0] += f" where a loop takes {loop}: {gain} times as fast"
    said[0] += "."
    said += [choose_words.prose(advised["differs"])] if advised["differs"] else []
    said += _others(advised["others"], middle)
    if advised["changes"]:
        changes = "; ".join(choose_words.prose(text) for text in advised["changes"])
        said.append(f"What would change it: {changes}.")
    return [
        *said,
        *warned,
        f"Computed, not measured, with the constants of the {advised['constants']}.",
    ]


def _named(advised: dict[str, Any]) -> str:
    approach, count, chunk = advised["approach"], advised["workers"], advised["chunksize"]
    if approach == "sequential":
        return "one call after the other"
    at_once = f"{count:,} at once" if approach == "asyncio" else f"{count} workers"
    return f"{approach}, {at_once}" + (f", chunks of {chunk}" if chunk > 1 else "")


def _others(others: dict[str, float], chosen: float) -> list[str]:
    said = [f"{name} {_against(seconds / chosen)}" for name, seconds in others.items()]
    return [f"Of the others, {words.listing(said)}."] if said else []


def _against(ratio: float) -> str:
    if abs(ratio - 1) < SAME:
        return "is as fast"
    if ratio < 1:
        return f"takes {ratio:.2f} times as long, and asks more of you"
    return f"takes {words.times(ratio)} times as long"


def _rules(one: Scenario) -> str:
    said = (
        f"“{name}” says {rules.RULES[name](one.task, one.machine)}"
        for name in ("CPU or I/O", "five steps")
    )
    return ", ".join(said)
