"""The tree of questions: what it is made of, and how a task goes through it.

Questions and leaves are nested, so that no name can dangle and no path can
run in a circle. The questions themselves stand in `questions.py`, the leaves
in `leaves.py`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from .machine import Machine
from .task import Task


@dataclass(frozen=True)
class Alternative:
    """Another approach that would do, and what choosing it trades."""

    approach: str
    trade: str


@dataclass(frozen=True)
class Leaf:
    """An answer: an approach with everything that the reader should know."""

    name: str
    approach: str
    title: str
    why: str
    until: str  # until when it holds
    costs: tuple[str, ...]  # figures of the results, by name
    upkeep: str  # what it asks of those who maintain it
    alternatives: tuple[Alternative, ...]
    snippet: str
    page: str  # below docs/
    migrate_to: str
    migrate_from: str
    example: Task = field(repr=False)  # a task that this leaf is right for
    machine: Machine = field(default_factory=Machine, repr=False)


@dataclass(frozen=True)
class Answer:
    """One answer to a question, and where it leads."""

    label: str
    because: str  # the answer as a reason, a full sentence
    fits: Callable[[Task, Machine], bool] = field(repr=False)
    then: "Question | Leaf"


@dataclass(frozen=True)
class Question:
    """A question; of its answers the first that fits is taken."""

    key: str
    text: str
    how_to_know: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Step:
    """A question with the answer that was given."""

    question: Question
    answer: Answer


@dataclass(frozen=True)
class Path:
    """How a task came to its leaf."""

    steps: tuple[Step, ...]
    leaf: Leaf


def walk(task: Task, machine: Machine, start: Question | None = None) -> Path:
    """Answer every question from the task until a leaf is reached."""
    from .questions import TREE  # they are made of what stands here

    node: Question | Leaf = start or TREE
    steps = []
    while isinstance(node, Question):
        answer = next(one for one in node.answers if one.fits(task, machine))
        steps.append(Step(node, answer))
        node = answer.then
    return Path(tuple(steps), node)


def paths(
    node: Question | Leaf, before: tuple[Step, ...] = ()
) -> Iterator[Path]:
    """Every way through the tree."""
    if isinstance(node, Leaf):
        yield Path(before, node)
        return
    for answer in node.answers:
        yield from paths(answer.then, (*before, Step(node, answer)))


def otherwise(task: Task, machine: Machine) -> bool:
    """The last answer of a question: it fits whatever is left."""
    return True


def as_data(node: Question | Leaf) -> dict[str, Any]:
    """The tree as nested dictionaries, for JSON."""
    if isinstance(node, Leaf):
        return {"leaf": node.name}
    return {
        "key": node.key,
        "text": node.text,
        "how_to_know": node.how_to_know,
        "answers": [
            {
                "label": one.label,
                "because": one.because,
                "then": as_data(one.then),
            }
            for one in node.answers
        ],
    }
