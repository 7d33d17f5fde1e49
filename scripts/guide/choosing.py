"""The decision tree, the framework and the card as HTML, drawn from snippets/choose.

Plain HTML and CSS: it works without JavaScript and is readable on a phone. Nothing here decides
anything; the words come from the tree.
"""

from collections import Counter
from collections.abc import Callable
from html import escape

from snippets.choose import rules
from snippets.choose.gallery import SCENARIOS
from snippets.choose.gallery.scenario import Scenario
from snippets.choose.leaves import LEAVES
from snippets.choose.questions import TREE
from snippets.choose.tree import Answer, Leaf, Question

Link = Callable[[str], str]  # from "patterns/pools.md" to the address that a page uses


def outline(link: Link) -> str:
    """The whole tree: nested lists whose branches the style sheet draws."""
    return f'<div class="choose-tree">{_question(TREE, link, Counter())}</div>'


def _question(node: Question, link: Link, seen: Counter[str]) -> str:
    seen[node.key] += 1
    again = seen[node.key]
    anchor = f"choose-{node.key}" + (f"-{again}" if again > 1 else "")
    answers = "".join(f"<li>{_answer(one, link, seen)}</li>" for one in node.answers)
    return (
        f'<p class="choose-question" id="{anchor}">{escape(node.text)}</p>'
        f'<p class="choose-how">{escape(node.how_to_know)}</p><ul>{answers}</ul>'
    )


def _answer(answer: Answer, link: Link, seen: Counter[str]) -> str:
    label = f'<p class="choose-answer">{escape(answer.label)}</p>'
    if isinstance(answer.then, Leaf):
        return label + _leaf(answer.then, link)
    return label + _question(answer.then, link, seen)


def _leaf(leaf: Leaf, link: Link) -> str:
    title = f'<a href="{escape(link(leaf.page))}">{escape(leaf.title)}</a>'
    return f'<p class="choose-leaf" data-approach="{leaf.approach}">{title}</p>'


def leaf_table(link: Link) -> str:
    """Every answer with why, until when, and what it asks of maintainers."""
    rows = [
        [
            f'<a href="{escape(link(one.page))}">{escape(one.title)}</a>',
            escape(one.why), escape(one.until), escape(one.upkeep),
        ]
        for one in LEAVES
    ]  # fmt: skip
    return _table(["answer", "why", "until when", "what it asks of you"], rows)


def framework() -> str:
    """The five rows that are often shown, each with what was corrected."""
    rows = [
        [escape(one.workload), escape(one.approach), escape(one.when), escape(one.corrected)]
        for one in rules.FRAMEWORK
    ]
    return _table(["workload", "approach", "when", "corrected here"], rows)


def corrections() -> str:
    """What other rules say, and what is to be said instead."""
    rows = [[escape(one.rule), escape(one.says), escape(one.instead)] for one in rules.CORRECTIONS]
    return _table(["rule", "says", "instead"], rows)


CARD = (
    ("Is there enough to do?", "No: a plain loop."),
    ("Does each call need the one before?", "Yes: a plain loop."),
    ("Can a library do all of it at once?", "Yes: that library."),
    ("Must a crash stay contained?", "Yes: processes."),
    (
        "Is it waiting?",
        "Threads; with an asynchronous library, and for thousands of waits, asyncio.",
    ),
    (
        "Is it computing that holds the GIL?",
        "Processes, or interpreters for a short job (3.14). Does it release the GIL, or is there"
        " none: threads.",
    ),
    (
        "Is it both?",
        "asyncio for the waits beside a pool for the computing: processes with the GIL, threads"
        " without.",
    ),
)


def card() -> str:
    """The questions at one glance."""
    rows = "".join(f"<dt>{escape(ask)}</dt><dd>{escape(answer)}</dd>" for ask, answer in CARD)
    return f'<dl class="choose-card">{rows}</dl>'


def gallery(link: Link) -> str:
    """Every scenario as a quiz: the answer opens when the reader has given theirs."""
    groups = dict.fromkeys(one.group for one in SCENARIOS)
    return "".join(
        f"<h3>{escape(group)}</h3>"
        + "".join(_scenario(one, link) for one in SCENARIOS if one.group == group)
        for group in groups
    )


def _scenario(one: Scenario, link: Link) -> str:
    depends = "".join(f"<li>{escape(text)}</li>" for text in one.depends)
    return (
        f'<details class="choose-scenario" id="scenario-{one.name}">'
        f"<summary>{escape(one.title)}</summary>"
        f"{_leaf(one.path().leaf, link)}<p>{escape(one.explanation)}</p>"
        f"<p>It depends:</p><ul>{depends}</ul></details>"
    )


def _table(head: list[str], rows: list[list[str]]) -> str:
    """A table whose cells are HTML already."""
    top = "".join(f"<th>{escape(one)}</th>" for one in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
