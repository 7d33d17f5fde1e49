"""An answer of the tree as a section of a page: everything that a reader should know about it."""

from collections.abc import Callable
from functools import cache

from guide import choose_words, words
from snippets import catalog
from snippets.choose import constants, predict
from snippets.choose.candidates import SIMULATED
from snippets.choose.leaves import LEAVES
from snippets.choose.predict import Prediction
from snippets.choose.questions import TREE
from snippets.choose.tree import Leaf, Path, paths

NAMES = frozenset(one.name for one in LEAVES)
NO_MODEL = "The cost model knows one Python on one machine, and has no figure for this."
Figure = Callable[[str], str]  # from the name of a figure to its text


def section(name: str, figure: Figure) -> list[str]:
    """The leaf called `name` as lines of Markdown; KeyError if there is none."""
    leaf = {one.name: one for one in LEAVES}[name]
    prose = choose_words.prose
    return [
        "",
        f"### {prose(leaf.title)} {{ #leaf-{leaf.name} }}",
        "",
        f"{choose_words.chip(leaf.approach)} {prose(leaf.why)}",
        prose(leaf.until),
        "",
        f"- **What it costs**, on {figure('machine')}: {_costs(leaf, figure)}.",
        f"- **What it asks of you:** {_lower(prose(leaf.upkeep))}",
        f"- **Instead:** {_alternatives(leaf)}.",
        f"- **How:** {choose_words.page(leaf)}, with {_snippet(leaf)}.",
        f"- **To come here:** {_lower(prose(leaf.migrate_to))}",
        f"- **To leave again:** {_lower(prose(leaf.migrate_from))}",
        "",
        *_details(
            "The answers that lead here", [f"- {choose_words.way(path)}" for path in _ways(leaf)]
        ),
        *_details("An example, and what the cost model makes of it", _example(leaf)),
    ]


def _costs(leaf: Leaf, figure: Figure) -> str:
    return "; ".join(cost(name, figure(name)) for name in leaf.costs)


def cost(name: str, text: str) -> str:
    """What a figure of the results says, in words; KeyError for a kind that no leaf names."""
    kind, *about = name.split(":")
    return COSTS[kind](text, *about)


def _ratio(text: str, workload: str, approach: str, workers: str, label: str) -> str:
    return (
        f"`{workload}` with {approach} ({workers} at once) on {label} gets done {text} times as"
        " fast as in a loop"
    )


def _seconds(text: str, workload: str, approach: str, workers: str, label: str) -> str:
    how = "in a loop" if approach == "sequential" else f"with {approach} ({workers} at once)"
    return f"`{workload}` {how} on {label} takes {text}"


def _start(text: str, pool: str, label: str) -> str:
    what = f"a pool of {pool}"
    if pool in ("fork", "forkserver", "spawn"):
        what = f"a pool of processes ({pool})"
    if pool == "asyncio":
        what = "an event loop"
    return f"opening {what} on {label}, using it once and closing it takes {text}"


COSTS: dict[str, Callable[..., str]] = {"ratio": _ratio, "seconds": _seconds, "start": _start}


def _alternatives(leaf: Leaf) -> str:
    said = (f"{one.approach} ({choose_words.prose(one.trade)})" for one in leaf.alternatives)
    return ", or ".join(said)


def _snippet(leaf: Leaf) -> str:
    snippet = catalog.find(leaf.snippet)
    return f"[`{snippet.name}`](/generated/snippets/{snippet.name}.py)"


def _lower(sentence: str) -> str:
    """The sentence as the rest of another; names and code at its begin are left alone."""
    starts_a_word = sentence[1:2].islower() or sentence[1:2] == " "
    return sentence[:1].lower() + sentence[1:] if starts_a_word else sentence


@cache
def _all_ways() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for path in paths(TREE):
        found.setdefault(path.leaf.name, []).append(path)
    return found


def _ways(leaf: Leaf) -> list[Path]:
    return _all_ways()[leaf.name]


def _example(leaf: Leaf) -> list[str]:
    said = choose_words.task(leaf.example, leaf.machine)
    if leaf.approach not in SIMULATED:
        return [said, NO_MODEL]
    rows = [
        f"| {one.candidate} | {words.seconds(one.middle)} |"
        f" {choose_words.between(one.low, one.high)} |"
        for one in ranked(leaf)
    ]
    known = constants.reference(leaf.machine.label)
    return [
        said,
        f"Computed, not measured, with the constants of the {known.origin}; the fastest first.",
        "",
        "| approach:workers | expected | range |",
        "| --- | --- | --- |",
        *rows,
    ]


@cache
def ranked(leaf: Leaf) -> list[Prediction]:
    """The best prediction of each approach for the leaf's example, the fastest first."""
    known = constants.reference(leaf.machine.label)
    best: dict[str, Prediction] = {}
    for one in predict.predict_all(leaf.example, leaf.machine, known):
        approach = one.candidate.approach
        if approach not in best or one.middle < best[approach].middle:
            best[approach] = one
    return sorted(best.values(), key=lambda one: one.middle)


def _details(title: str, lines: list[str]) -> list[str]:
    return [f'??? note "{title}"', "", *(f"    {line}" if line else "" for line in lines), ""]
