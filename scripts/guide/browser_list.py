"""Which snippets Python in a browser runs as CPython does: what snippets/browser.txt says.

A line for each snippet that was tried, by try_in_browser.py: `NAME runs`, `NAME lacks WHAT`, or
`NAME differs` where it prints something else for no reason that an error tells.
"""

from guide.paths import SNIPPETS
from snippets import catalog
from snippets.catalog import Snippet

LIST = SNIPPETS / "browser.txt"
HEAD = (
    "# What Python in a browser does with each snippet: `scripts/record.py --browser` tries it.\n"
)
PYTHON = (3, 14)  # the browser's: package.json pins it
RUNS = "runs"
DIFFERS = "differs"


def is_candidate(snippet: Snippet) -> bool:
    """Whether it can be tried: it needs nothing that a browser lacks by definition."""
    needs = snippet.needs
    elsewhere = needs.system or needs.packages or needs.python > PYTHON
    return snippet.is_program and not snippet.hangs and not elsewhere


def candidates() -> list[Snippet]:
    """Every snippet that is tried."""
    return [one for one in catalog.snippets() if is_candidate(one)]


def proved() -> dict[str, str]:
    """What was found out: the name of a snippet -> "runs", "lacks ..." or "differs"."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    words = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {name: verdict for name, _, verdict in words}


def write(found: dict[str, str]) -> None:
    """Write down what was found out, in the order of the catalog; forget what is gone."""
    every = proved() | found
    lines = [f"{one.name} {every[one.name]}\n" for one in candidates() if one.name in every]
    LIST.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")


def with_verdict(word: str) -> list[str]:
    """The names of the snippets whose verdict ends with `word`."""
    return [name for name, verdict in proved().items() if verdict.split()[-1] == word]


def why_not(snippet: Snippet) -> str:
    """Why a page does not run the snippet, in a sentence; empty if it does, or nobody tried."""
    needs = snippet.needs
    if needs.python > PYTHON:
        return "Python in this page is {}.{}, which is too old for it.".format(*PYTHON)
    if needs.system:
        return f"It needs {needs.system}, so it does not run in this page."
    if needs.packages:
        return "Python in this page has no packages, so it does not run here."
    found = proved().get(snippet.name, RUNS)
    if found == RUNS:
        return ""
    if found == DIFFERS:
        return "In a browser it prints something else, so it does not run in this page."
    lacking = found.removeprefix("lacks ")
    verb = "starts" if lacking == "other programs" else "has"
    return f"Python in a browser {verb} no {lacking}, so it does not run in this page."
