"""The words of snippets/choose as Markdown: code, links, and a task as a reader says it."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

from guide import symptoms, words
from snippets.choose.machine import Machine
from snippets.choose.task import Task
from snippets.choose.tree import Leaf, Path
from snippets.choose.units import time_text

# What reads as code inside a sentence: a.b, a.b(), a_b, A_B=1, f(), async def, [f(x) for x in y],
# and the command that measures.
CODE = re.compile(
    r"\[\w+\(\w+\) for \w+ in \w+\]|\w+(?:\.\w+)*\([\w.()]*\)|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+"
    r"|[A-Za-z]\w*_\w+(?:=\d+)?|async def\b|\bmeasure(?= (?:does|tells|tries|weighs))"
)
MARKS = re.compile(r"([\\`*_{}\[\]#|~])")


def prose(text: str) -> str:
    """A sentence as Markdown: its code as code, and nothing else that Markdown would change."""
    parts = []
    end = 0
    for code in CODE.finditer(text):
        parts += [_plain(text[end : code.start()]), f"`{code[0]}`"]
        end = code.end()
    return "".join([*parts, _plain(text[end:])])


def _plain(text: str) -> str:
    return MARKS.sub(r"\\\1", escape(text, quote=False))


def page(leaf: Leaf) -> str:
    """A link to the page that shows how, from a page in docs/choose/."""
    return f"[{symptoms.heading(leaf.page)}](../{leaf.page})"


def section(leaf: Leaf) -> str:
    """A link to all that is known about an answer, from a page in docs/choose/."""
    return f"[{prose(leaf.title)}](leaves.md#leaf-{leaf.name})"


def chip(approach: str) -> str:
    """An approach in its colour; a style sheet's class has no plus in it."""
    name = approach.replace("+", "-")
    return f'<span class="choose-approach choose-approach--{name}">{approach}</span>'


def build(machine: Machine) -> str:
    """An interpreter as a reader says it: "Python 3.14 without the GIL"."""
    version = "{}.{}".format(*machine.version)
    return f"Python {version}, {'with' if machine.gil else 'without'} the GIL"


def size(count: float) -> str:
    """Bytes in the unit that suits them: "100 bytes", "600 kB", "2 MB"."""
    if count >= 1e6:
        return f"{count / 1e6:.3g} MB"
    return f"{count / 1e3:.3g} kB" if count >= 1e3 else f"{count:.0f} bytes"


def way(path: Path) -> str:
    """The questions on a path through the tree, each with its answer."""
    return " ".join(
        f"{prose(step.question.text)} *{prose(step.answer.label)}.*" for step in path.steps
    )


def between(low: float, high: float) -> str:
    """A range of times: "219 ms to 318 ms", or one time where both read the same."""
    return " to ".join(dict.fromkeys((words.seconds(low), words.seconds(high))))


def task(one: Task, machine: Machine) -> str:
    """A task and where it runs, in sentences: every field that is not at its default."""
    plain = Task()
    said = [
        say(getattr(one, name))
        for name, say in ELSE.items()
        if getattr(one, name) != getattr(plain, name)
    ]
    return " ".join([_calls(one), *said, _where(machine)])


def _calls(one: Task) -> str:
    does = []
    if one.wait_seconds:
        does.append(f"waits for {time_text(one.wait_seconds)}")
    if one.cpu_seconds:
        does.append(f"computes for {time_text(one.cpu_seconds)}")
    if one.tasks == 1:
        return f"One call, which {words.listing(does)}."
    return f"{one.tasks:,} calls, each of which {words.listing(does)}."


def _where(machine: Machine) -> str:
    allowed = f", of which a container allows {machine.quota:g}" if machine.quota else ""
    return f"On {machine.cores} cores{allowed}, {build(machine)}."


def _gil(share: float) -> str:
    if share == 0:
        return "The computing is C code that releases the GIL."
    return f"The computing is C code that releases the GIL for {words.percent(1 - share)} of it."


ELSE: dict[str, Callable[[Any], str]] = {
    "gil_share": _gil,
    "argument_bytes": lambda count: f"Arguments of {size(count)}.",
    "argument_pickle_seconds": lambda s: f"Pickling the arguments takes {time_text(s)}.",
    "result_bytes": lambda count: f"Results of {size(count)}.",
    "result_pickle_seconds": lambda s: f"Pickling a result takes {time_text(s)}.",
    "length_spread": lambda spread: (
        f"The lengths vary, with a standard deviation of {words.percent(spread)} of the mean."
    ),
    "thread_slowdown": lambda factor: (
        f"Beside a second thread, a call takes {factor:g} times as long."
    ),
    "memory_bytes_per_task": lambda count: f"A call needs {size(count)} of memory.",
    "memory_budget_bytes": lambda count: f"There are {size(count)} of memory to spare.",
    "startup_seconds": lambda s: f"Each worker starts up for {time_text(s)}.",
    "latency_seconds": lambda s: f"Nobody may be held up for longer than {time_text(s)}.",
    "ordered": lambda yes: "Each needs the result of the one before.",
    "shared_state": lambda yes: "They change common objects.",
    "needs_isolation": lambda yes: "A crash must stay contained.",
    "async_library": lambda yes: "There is an asynchronous library for the wait.",
    "parallel_already": lambda yes: "The library uses all cores by itself.",
    "vectorisable": lambda yes: "One call of a library does all of it.",
    "several_machines": lambda yes: "One machine is not enough.",
}
