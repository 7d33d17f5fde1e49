"""The first question of the wizard, as Markdown: what a page shows before a script runs.

Each answer is a link to where it leads, so that the page works without JavaScript, too;
docs/assets/wizard/ goes on from there.
"""

from typing import Final

from snippets.choose.screens import FIRST, MOST, Option
from snippets.choose.tree import Leaf

TREE_PAGE: Final = "choose/tree.md"
HELP_PAGE: Final = "choose/index.md"
UNKNOWN: Final = "I do not know"
OUTLINE: Final = "All questions and answers on one page"


def first_question(name: str) -> list[str]:
    """The block with the first question; `name` becomes its id."""
    return [
        "",
        f'<div class="wizard" id="{name}" markdown>',
        "",
        f"Question 1 of at most {MOST}",
        "{ .wizard-status }",
        "",
        FIRST.text,
        "{ .wizard-question }",
        "",
        *(f"- [{one.label}](/{_page(one)})" for one in FIRST.options),
        f"- [{UNKNOWN}](/{HELP_PAGE})",
        "",
        f"[{OUTLINE}](/{TREE_PAGE})",
        "{ .wizard-more }",
        "",
        "</div>",
        "",
    ]


def _page(option: Option) -> str:
    return option.then.page if isinstance(option.then, Leaf) else TREE_PAGE
