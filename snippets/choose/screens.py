"""The questions as a page asks them: few, and each tells apart what is left.

Some questions of the tree decide at once with one answer and go on with the
other. A row of them becomes one screen, on which the reader takes the first
statement that holds. What a reader answers there is what the tree asks:
every option keeps the steps that it stands for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .questions import TREE
from .tree import Answer, Leaf, Path, Question, Step

WORDS = 4  # of a label that stand in an address
DONE = "All calls together are done before workers would be ready"
STATEMENTS = {  # of each question that decides at once: its answer, in full
    "machines": "One machine is not enough",
    "order": "Each call needs the result of the one before, or there is only"
    " one call",
    "isolation": "A crash or a leak in a call must stay contained",
    "parallel": "A library can do all of it in one call, or uses all cores"
    " already",
    "enough-waiting": DONE,
    "enough-for-threads": DONE,
    "enough-for-processes": DONE,
    "library": "There is an asynchronous library for what you wait for",
    "contention": "Two threads hold each other up: together they get hardly"
    " more done than one",
    "common": "The calls change common objects",
    "send": "Arguments or results cannot be pickled, or that takes about as"
    " long as the computing",
    "job": "The whole job is over in less than a second, on Python 3.14 or"
    " newer, and its modules allow interpreters",
}
ROWS = {  # of each row of such questions, by its first: what is asked, and
    # the answer for whom none of the statements holds
    "machines": (
        "What is true of the slow part of your program? Take the first that"
        " fits.",
        "None of these: my own code, called many times, on one machine",
    ),
    "enough-waiting": (
        "What is true of the waiting? Take the first that fits.",
        "Neither: blocking calls, or code that is to stay as it is",
    ),
    "enough-for-threads": (
        "What is true of threads here? Take the first that fits.",
        "Neither: two of them get about twice as much done, or I have not"
        " tried",
    ),
    "common": (
        "What is true of the calls? Take the first that fits.",
        "None of these: much computing on data of their own",
    ),
}


@dataclass(frozen=True)
class Option:
    """One answer on a screen: the steps in the tree, and where they lead."""

    key: str  # in an address: the first words of the label
    label: str
    how_to_know: str  # empty if it is known when the others are
    steps: tuple[Step, ...]
    then: "Screen | Leaf"


@dataclass(frozen=True)
class Screen:
    """What is asked at once."""

    text: str
    options: tuple[Option, ...]


def screen(node: Question) -> Screen:
    """The screen that begins with a question."""
    row = tuple(_deciding(node))
    if len(row) < 2:
        how = node.how_to_know
        return Screen(
            node.text,
            tuple(
                _option(one.label, how, (Step(node, one),))
                for one in node.answers
            ),
        )
    text, none = ROWS[node.key]
    options: tuple[Option, ...] = ()
    passed: tuple[Step, ...] = ()
    for question in row:
        decides, goes_on = _split(question)
        label, how = STATEMENTS[question.key], question.how_to_know
        steps = (*passed, Step(question, decides))
        options += (_option(label, how, steps),)
        passed += (Step(question, goes_on),)
    return Screen(text, (*options, _option(none, "", passed)))


def _option(label: str, how: str, steps: tuple[Step, ...]) -> Option:
    then = steps[-1].answer.then
    after = screen(then) if isinstance(then, Question) else then
    return Option(key(label), label, how, steps, after)


def _deciding(node: Question | Leaf) -> Iterator[Question]:
    """The question and those after it, while one answer of two decides."""
    while isinstance(node, Question) and _decides(node):
        yield node
        node = _split(node)[1].then


def _decides(node: Question) -> bool:
    ends = [isinstance(one.then, Leaf) for one in node.answers]
    return len(ends) == 2 and any(ends)


def _split(node: Question) -> tuple[Answer, Answer]:
    """The answer that decides, and the one that goes on.

    Where both decide, the row ends: the last answer is for all that is left.
    """
    first, last = node.answers
    if isinstance(first.then, Leaf):
        return first, last
    return last, first


def key(label: str) -> str:
    """The first words of a label, as an address has them."""
    kept = "".join(one if one.isalnum() else " " for one in label.lower())
    return "-".join(kept.split()[:WORDS])


def ways(
    node: Screen | Leaf, before: tuple[Option, ...] = ()
) -> Iterator[tuple[Option, ...]]:
    """Every way through the screens, as the options taken."""
    if isinstance(node, Leaf):
        yield before
        return
    for one in node.options:
        yield from ways(one.then, (*before, one))


def path(way: tuple[Option, ...]) -> Path:
    """The way through the tree that stands behind one through the screens."""
    steps = tuple(step for one in way for step in one.steps)
    leaf = steps[-1].answer.then
    assert isinstance(leaf, Leaf)
    return Path(steps, leaf)


FIRST = screen(TREE)
MOST = max(len(way) for way in ways(FIRST))


def as_data(node: Screen | Leaf) -> dict[str, Any]:
    """The screens as nested dictionaries, for JSON."""
    if isinstance(node, Leaf):
        return {"leaf": node.name}
    return {
        "text": node.text,
        "options": [
            {
                "key": one.key,
                "label": one.label,
                "how": one.how_to_know,
                "then": as_data(one.then),
            }
            for one in node.options
        ],
    }
