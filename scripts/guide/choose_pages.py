"""The renderings of the decision as Markdown, for pages in docs/choose/.

    @tree all                the tree as an outline
    @card all                the tree at one glance
    @leaf loop               an answer of the tree, by its name
    @framework rows          the framework of five rows; or agreement, cpu-or-io, five-steps, ...
    @gallery ten-scenarios   the scenarios of a group as a quiz

snippets/choose decides; nothing here does.
"""

from collections.abc import Callable

from guide import choose_card, choose_framework, choose_gallery, choose_leaves, choose_tree

Lines = list[str]
EVERYTHING = "all"
FRAMEWORK: dict[str, Callable[[], Lines]] = {
    "rows": choose_framework.rows,
    "agreement": choose_framework.agreement,
    "cpu-or-io": lambda: choose_framework.steps("CPU or I/O"),
    "cpu-or-io-corrected": lambda: choose_framework.corrections("CPU or I/O"),
    "five-steps": lambda: choose_framework.steps("five steps"),
    "five-steps-corrected": lambda: choose_framework.corrections("five steps"),
}


def tree(name: str) -> Lines:
    """The tree; nothing for another word than "all"."""
    return choose_tree.outline() if name == EVERYTHING else []


def card(name: str) -> Lines:
    """The card; nothing for another word than "all"."""
    return choose_card.card() if name == EVERYTHING else []


def leaf(name: str, figure: Callable[[str], str]) -> Lines:
    """An answer of the tree; nothing if none has this name."""
    return choose_leaves.section(name, figure) if name in choose_leaves.NAMES else []


def framework(name: str) -> Lines:
    """A part of the framework; nothing if none has this name."""
    return FRAMEWORK[name]() if name in FRAMEWORK else []


def gallery(name: str) -> Lines:
    """The scenarios of a group; nothing if none has this name."""
    return choose_gallery.group(name)
