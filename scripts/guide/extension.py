"""The one Markdown extension: what the pages need beyond plain Markdown.

    @snippet pools/map_results    a file of snippets/ whole, with what a real run printed
    @index pools                  a table of the snippets of a folder: claim, Pythons, raw file
    @chart waiting                a chart from the results, with caption, provenance and data table
    {{machine}}                   a figure from the results, inside a sentence

It is a Python-Markdown extension, not a MkDocs plugin: every tool that runs Python-Markdown builds
the same pages. Whatever is asked for and is not there raises `PageError`: the build stops.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from guide.interpreters import LABELS
from guide.paths import GENERATED, SNIPPETS
from snippets import catalog

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
DIRECTIVE = re.compile(r"^(?P<indent>\s*)@(?P<what>snippet|index|chart) (?P<name>[\w/-]+)\s*$")
FIGURE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
PROVED = SNIPPETS / "browser.txt"  # the snippets that a browser ran as CPython does


class PageError(Exception):
    """A page asks for something that does not exist."""


def outside_fences(lines: list[str], change: Callable[[str], list[str]]) -> Iterator[str]:
    """The lines with `change` applied to each that is not inside a fenced block."""
    fence = ""
    for line in lines:
        mark = FENCE.match(line)
        if fence:
            yield line
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
            yield line
        else:
            yield from change(line)


class Words(Preprocessor):
    """Replace `{{figure}}` and `@snippet`, before anything else reads the page."""

    def run(self, lines: list[str]) -> list[str]:
        """The page with figures and snippets in place."""
        return list(outside_fences(lines, self._change))

    def _change(self, line: str) -> list[str]:
        directive = DIRECTIVE.match(line)
        if directive and directive["what"] in BLOCKS:
            block = BLOCKS[directive["what"]](directive["name"])
            return [directive["indent"] + text if text else "" for text in block]
        return [FIGURE.sub(lambda found: figure(found[1]), line)]


class Charts(Preprocessor):
    """Replace `@chart`, once fences are stashed: the chart is raw HTML from then on."""

    def run(self, lines: list[str]) -> list[str]:
        """The page with charts in place."""
        return list(outside_fences(lines, self._change))

    def _change(self, line: str) -> list[str]:
        directive = DIRECTIVE.match(line)
        if not directive or directive["what"] != "chart":
            return [line]
        fragments = chart_fragments(directive["name"])
        stash = self.md.htmlStash.store
        return ["", *(directive["indent"] + stash(html) for html in fragments), ""]


def figure(name: str) -> str:
    """The text of the figure `name`."""
    try:
        return _figures()[name]
    except KeyError:
        raise PageError(
            f"no figure is called {name}: `python3 scripts/draw.py --figure {name}` says why"
        ) from None


@cache
def _figures() -> dict[str, str]:
    text = (GENERATED / "figures.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def chart_fragments(name: str) -> list[str]:
    """The HTML of a chart: the reader's own machine first, if it was measured; the reference."""
    paths = [GENERATED / "charts" / group / f"{name}.html" for group in ("local", "reference")]
    found = [path.read_text(encoding="utf-8").strip() for path in paths if path.exists()]
    if not found:
        raise PageError(f"no chart is called {name}: see scripts/guide/charts/")
    return found


def snippet_block(name: str) -> list[str]:
    """A snippet as Markdown: the code, what it printed, how to get it."""
    try:
        snippet = catalog.find(name)
    except KeyError:
        raise PageError(f"no snippet is called {name}: see `python -m snippets list`") from None
    runs = "browser" if runs_in_browser(name) else "machine"
    attributes = f'title="snippets/{name}.py" data-snippet="{name}" data-runs="{runs}"'
    code = snippet.path.read_text(encoding="utf-8").rstrip().splitlines()
    return ["", f"`````{{ .python {attributes} }}", *code, "`````", "", *_below(snippet), ""]


def runs_in_browser(name: str) -> bool:
    """Whether `name` was proved to run in a browser, and a browser's Python is here to run it."""
    proved = PROVED.read_text(encoding="utf-8").split()
    return name in proved and (GENERATED / "pyodide" / "pyodide.mjs").exists()


def _below(snippet: catalog.Snippet) -> list[str]:
    """The recorded output, in tabs where interpreters differ, and the way to the file."""
    outputs: dict[str, list[str]] = {}  # text -> labels
    for label in LABELS:
        recorded = snippet.recorded(label)
        if recorded and _at_least(label, snippet.needs.python):
            outputs.setdefault(recorded.read_text(encoding="utf-8"), []).append(label)
    lines = []
    if len(outputs) == 1:
        ((text, labels),) = outputs.items()
        lines = _output(text, f"Output on {spoken(labels)}")
    else:
        for text, labels in outputs.items():
            block = _output(text, "Output")
            lines += [f'=== "{spoken(labels)}"', "", *("    " + row for row in block), ""]
    get = f"[Raw file](/generated/snippets/{snippet.name}.py)"
    do = f"`python -m snippets {'run' if snippet.is_program else 'show'} {snippet.name}`"
    needs = "" if snippet.needs.python == (3, 11) else "Needs Python {}.{}. ".format(
        *snippet.needs.python
    )  # fmt: skip
    return [*lines, "", f"{needs}{get} · {do}", "{ .snippet-source }", ""]


def _output(text: str, title: str) -> list[str]:
    return [f'`````{{ .text .output title="{title}" }}', *text.rstrip().splitlines(), "`````", ""]


def spoken(labels: list[str]) -> str:
    """A list of interpreters as a reader says it: "3.11 to 3.15, with and without the GIL"."""
    plain = [label for label in labels if not label.endswith("t")]
    bare = [label for label in labels if label.endswith("t")]
    twins = [label + "t" for label in plain if label + "t" in LABELS]
    if bare and bare == twins:
        span = plain[0] if len(plain) == 1 else f"{plain[0]} to {plain[-1]}"
        if plain == _run_of(plain):
            return f"{span}, with and without the GIL"
    return ", ".join(labels)


def _run_of(labels: list[str]) -> list[str]:
    everything = [label for label in LABELS if not label.endswith("t")]
    first, last = everything.index(labels[0]), everything.index(labels[-1])
    return everything[first : last + 1]


def _at_least(label: str, version: tuple[int, int]) -> bool:
    return int(label.rstrip("t").partition(".")[2]) >= version[1]


def index_table(folder: str) -> list[str]:
    """The snippets of a folder as a table."""
    of_folder = [one for one in catalog.snippets() if one.path.parent.name == folder]
    if not of_folder:
        raise PageError(f"no folder of snippets is called {folder}")
    rows = [
        f"| [{one.path.stem}](/generated/snippets/{one.name}.py) | {one.summary} "
        f"| {'.'.join(map(str, one.needs.python))} |"
        for one in of_folder
    ]
    return ["", "| raw file | what it shows | from Python |", "| --- | --- | --- |", *rows, ""]


BLOCKS = {"snippet": snippet_block, "index": index_table}


class Guide(Extension):
    """Registers the two preprocessors around the one that stashes fences (priority 25)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Called by Python-Markdown."""
        md.preprocessors.register(Words(md), "guide-words", 175)
        md.preprocessors.register(Charts(md), "guide-charts", 24)


def makeExtension(**options: object) -> Guide:  # noqa: N802 - Python-Markdown's name
    """Called by Python-Markdown."""
    return Guide(**options)
