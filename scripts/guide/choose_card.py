"""The card: the tree at one glance, found by sending tasks through it.

Each row is a task that differs in one thing from a plain one; what stands in it is where the tree
leads that task. A change of the tree changes the card.
"""

from guide import choose_words
from snippets.choose.machine import Machine
from snippets.choose.task import Task
from snippets.choose.tree import Leaf, Step, walk

WITH_GIL = Machine()
WITHOUT_GIL = Machine(gil=False, free_threaded=True)
PLAIN = Task(tasks=1000, cpu_seconds=0.05)  # independent calls of Python code, and enough of them

FIRST = (
    PLAIN.but(several_machines=True),
    PLAIN.but(ordered=True),
    PLAIN.but(needs_isolation=True),
    PLAIN.but(vectorisable=True),
    PLAIN.but(tasks=10, cpu_seconds=0.0001),
)
BOTH = PLAIN.but(wait_seconds=0.05)
WAITS = BOTH.but(cpu_seconds=0.001)
KINDS = {
    "It computes": (("", PLAIN),),
    "It computes, less than a second in all (3.14)": (("", PLAIN.but(tasks=10)),),
    "It computes, and changes common objects": (("", PLAIN.but(shared_state=True)),),
    "It computes on what cannot be pickled": (("", PLAIN.but(picklable=False)),),
    "It waits": (
        ("with an async library", WAITS.but(async_library=True)),
        ("without one", WAITS),
    ),
    "It does both": (
        ("with an async library", BOTH.but(async_library=True)),
        ("without one", BOTH),
    ),
}
HEAD = "| else | it holds the GIL | C code releases it, or there is none |"


def card() -> list[str]:
    """The questions that end early; then what is waited for and computed, by who holds the GIL."""
    return ["", '<div class="choose-card" markdown="1">', "", *_first(), *_then(), "</div>", ""]


def deciding(task: Task) -> tuple[Step, Leaf]:
    """The answer at which a task leaves the way of a plain one, and where that leads."""
    path = walk(task, WITH_GIL)
    plain = walk(PLAIN, WITH_GIL).steps
    parts = (step for step, other in zip(path.steps, plain, strict=False) if step != other)
    return next(parts), path.leaf


def _first() -> list[str]:
    rows = []
    for task in FIRST:
        step, leaf = deciding(task)
        ask = choose_words.prose(f"{step.question.text} {_short(step.answer.label)}")
        rows.append(f"| {ask} | {_answer(leaf)} |")
    return ["| first | then it is |", "| --- | --- |", *rows, ""]


def _short(label: str) -> str:
    """An answer in a word: "Yes", "No"."""
    return label.partition(",")[0].partition(":")[0] + "."


def _then() -> list[str]:
    rows = []
    for kind, tasks in KINDS.items():
        cells = [
            "<br>".join(dict.fromkeys(_cell(when, task, machine) for when, task in tasks))
            for machine in (WITH_GIL, WITHOUT_GIL)
        ]
        rows.append(f"| **{kind}** | {' | '.join(cells)} |")
    return [HEAD, "| --- | --- | --- |", *rows, ""]


def _cell(when: str, task: Task, machine: Machine) -> str:
    said = f" {when}" if when else ""
    return f"{_answer(walk(task, machine).leaf)}{said}"


def _answer(leaf: Leaf) -> str:
    return f"[{leaf.approach}](leaves.md#leaf-{leaf.name})"
