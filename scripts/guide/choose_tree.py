"""The tree of questions as an outline: nested lists whose branches a style sheet draws.

It is HTML inside Markdown, so that MkDocs sees the links and checks them. Where one answer of a
question goes on and the others end, it goes on straight down: on a phone the text keeps its width.
"""

from collections import Counter

from guide import choose_words
from snippets.choose.questions import TREE
from snippets.choose.tree import Answer, Leaf, Question


def outline() -> list[str]:
    """The whole tree as lines of Markdown."""
    lines = _question(TREE, Counter())
    return ["", '<div class="choose-tree" markdown="1">', *lines, "</div>", ""]


def _question(node: Question, seen: Counter[str]) -> list[str]:
    seen[node.key] += 1
    again = seen[node.key]
    anchor = f"choose-{node.key}" + (f"-{again}" if again > 1 else "")
    lines = [
        _paragraph("question", choose_words.prose(node.text), f' id="{anchor}"'),
        _paragraph("how", choose_words.prose(node.how_to_know)),
        '<ul markdown="1">',
    ]
    for answer in in_order(node):
        kind = "on" if goes_straight_on(node, answer) else "branch"
        lines += [f'<li class="choose-{kind}" markdown="1">', *_answer(answer, seen), "</li>"]
    return [*lines, "</ul>"]


def in_order(node: Question) -> list[Answer]:
    """The answers as they are drawn: one that goes straight on comes last."""
    return sorted(node.answers, key=lambda one: goes_straight_on(node, one))


def goes_straight_on(node: Question, answer: Answer) -> bool:
    """Whether this answer is the only one that leads to another question."""
    leading = [one for one in node.answers if isinstance(one.then, Question)]
    return leading == [answer]


def _answer(answer: Answer, seen: Counter[str]) -> list[str]:
    label = _paragraph("answer", choose_words.prose(answer.label))
    if isinstance(answer.then, Leaf):
        return [label, _leaf(answer.then)]
    return [label, *_question(answer.then, seen)]


def _leaf(leaf: Leaf) -> str:
    chip = choose_words.chip(leaf.approach)
    text = f"{chip} {choose_words.section(leaf)}, on the page {choose_words.page(leaf)}"
    return _paragraph("leaf", text)


def _paragraph(kind: str, text: str, more: str = "") -> str:
    return f'<p class="choose-{kind}"{more} markdown="span">{text}</p>'
