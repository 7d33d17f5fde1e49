"""The one Markdown extension: what the pages need beyond plain Markdown.

    @snippet pools/map_results    a file of snippets/ whole, with what a real run printed
    @function pools/map_results/ask_all   one function of a snippet, without its docstring
    @session queue_pstree         a command, and what it says about a program that hangs
    @index pools                  a table of the snippets of a folder: claim, Pythons, raw file
    @browser runs                 the snippets that a browser runs; or what they lack: threads
    @symptoms asyncio             the part of an area of the symptom index
    @claims gil                   the claims of a theme, with verdict and correct statement
    @changes all                  what changed from version to version: the matrix, or one ("3-14")
    @glossary terms               the glossary; its terms are links where a page first uses them
    @chart waiting                a chart from the results, with caption, provenance and data table
    @diagram memory               a diagram: what is inside what, who hands what to whom
    @regret wrong                 where the advice is wrong, or where predictions are far off
    @questions measured           a table of the matrix: what is measured, or left-out
    @machine yours                what was measured on the reader's machine, beside the reference
    @tree all                     the tree of questions; @card all: the same at one glance
    @leaf loop                    an answer of the tree, with all that is known about it
    @framework rows               other rules beside the tree: rows, agreement, five-steps, ...
    @gallery ten-scenarios        the scenarios of a group, as a quiz
    @wizard choose                the first question of the wizard, with this id
    {{machine}}                   a figure from the results, inside a sentence

It is a Python-Markdown extension, not a MkDocs plugin: every tool that runs Python-Markdown builds
the same pages. Whatever is asked for and is not there raises `PageError`: the build stops.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from guide import (
    browser_list,
    choose_pages,
    claim_pages,
    diagrams,
    excerpts,
    glossary,
    question_table,
    sessions,
    symptoms,
    wizard,
)
from guide.interpreters import LABELS
from guide.paths import GENERATED
from snippets import catalog

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
DIRECTIVE = re.compile(
    r"^(?P<indent>\s*)@(?P<what>snippet|function|session|index|browser|symptoms|claims|changes"
    r"|glossary|questions|machine|wizard|chart|diagram|regret"
    r"|tree|card|leaf|framework|gallery)"
    r" (?P<name>[\w/-]+)\s*$"
)
UNFOUND = 'data-search-exclude="code"'  # search is for words; names of the code stand in them too
NOT_YOURS = (
    "<p><strong>This copy of the site holds no measurement of your machine.</strong> "
    "Build it yourself, as below, and your figures stand here.</p>"
)
FIGURE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")


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
        if not directive or directive["what"] not in FRAGMENTS:
            return [line]
        fragments = FRAGMENTS[directive["what"]](directive["name"])
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
    if found := _of_each_machine("charts", name):
        return found
    raise PageError(f"no chart is called {name}: see scripts/guide/charts/")


def regret_tables(name: str) -> list[str]:
    """The HTML of a table of how right the advice is, in the same order."""
    if found := _of_each_machine("regret", name):
        return found
    raise PageError(f"no table of regret is called {name}: see scripts/guide/regret.py")


def _of_each_machine(folder: str, name: str) -> list[str]:
    paths = [GENERATED / folder / group / f"{name}.html" for group in ("local", "reference")]
    return [path.read_text(encoding="utf-8").strip() for path in paths if path.exists()]


def diagram(name: str) -> list[str]:
    """The HTML of a diagram."""
    if name not in diagrams.DIAGRAMS:
        raise PageError(f"no diagram is called {name}: see scripts/guide/diagrams/")
    return [diagrams.fragment(name)]


def your_machine(name: str) -> list[str]:
    """What was measured on the machine that builds, beside the reference; or how to measure."""
    path = GENERATED / "your-machine.html"
    return [path.read_text(encoding="utf-8").strip()] if path.exists() else [NOT_YOURS]


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


def function_block(place: str) -> list[str]:
    """One function of a snippet as Markdown, and the way to the file."""
    try:
        code = excerpts.function(place)
    except KeyError:
        raise PageError(f"no function is called {place}: FOLDER/SNIPPET/FUNCTION") from None
    name = place.rpartition("/")[0]
    get = f"[{name}](/generated/snippets/{name}.py)"
    fence = f'`````{{ .python title="snippets/{name}.py" }}'
    below = [f"Whole file: {get}", f"{{ .snippet-source {UNFOUND} }}", ""]
    return ["", fence, *code, "`````", "", *below]


def runs_in_browser(name: str) -> bool:
    """Whether `name` was proved to run in a browser, and a browser's Python is here to run it."""
    runs = browser_list.proved().get(name) == browser_list.RUNS
    return runs and (GENERATED / "pyodide" / "pyodide.mjs").exists()


def _below(snippet: catalog.Snippet) -> list[str]:
    """The recorded output, in tabs where interpreters differ, and the way to the file."""
    outputs: dict[str, list[str]] = {}  # text -> labels
    for label in LABELS:
        recorded = snippet.recorded(label)
        text = recorded.read_text(encoding="utf-8") if recorded else ""
        if text and _at_least(label, snippet.needs.python):
            outputs.setdefault(text, []).append(label)
    lines = []
    if len(outputs) == 1:
        ((text, labels),) = outputs.items()
        lines = _output(text, f"Output on {spoken(labels)}")
    else:
        for text, labels in outputs.items():
            block = _output(text, "Output")
            lines += [f'=== "{spoken(labels)}"', "", *("    " + row for row in block), ""]
    get = f"[Raw file](/generated/snippets/{snippet.name}.py)"
    do = command(f"python -m snippets {'run' if snippet.is_program else 'show'} {snippet.name}")
    needs = "" if snippet.needs.python == (3, 11) else "Needs Python {}.{}. ".format(
        *snippet.needs.python
    )  # fmt: skip
    here = browser_list.why_not(snippet)
    return [
        *lines,
        "",
        f"{here} {needs}{get} · {do}".lstrip(),
        f"{{ .snippet-source {UNFOUND} }}",
        "",
    ]


def command(words: str) -> str:
    """A command with a button that copies it: Material's script knows the attribute."""
    does = f'aria-label="Copy the command" title="Copy the command" data-clipboard-text="{words}"'
    return f'`{words}` <button type="button" class="copy" {does}></button>'


def _output(text: str, title: str) -> list[str]:
    return [f'`````{{ .text .output title="{title}" }}', *text.rstrip().splitlines(), "`````", ""]


def session_block(name: str) -> list[str]:
    """A debugging session: what was typed and what came, in tabs where interpreters differ."""
    try:
        session = sessions.sessions()[name]
    except KeyError:
        raise PageError(f"no session is called {name}: see snippets/sessions/") from None
    answers: dict[str, list[str]] = {}  # text -> labels
    for label in session.labels:
        answers.setdefault(session.recorded(label) or "", []).append(label)
    if "" in answers:
        raise PageError(f"{name} is not recorded: python3 scripts/record_sessions.py {name}")
    program = Path(session.program).name
    lines = [""]
    for text, labels in answers.items():
        what = f"{program}.py on {spoken(labels)}"
        if session.answers == "program":
            what += ": what it writes to stderr"
        fence = f'`````{{ .console .session title="{what}" }}'
        block = [fence, f"$ {session.typed}", *text.rstrip().splitlines(), "`````", ""]
        if len(answers) > 1:
            block = [f'=== "{spoken(labels)}"', "", *("    " + row for row in block)]
        lines += block
    return lines


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
    """The snippets of a folder as a table; assets/copy/ adds a button to each link."""
    of_folder = [one for one in catalog.snippets() if one.path.parent.name == folder]
    if not of_folder:
        raise PageError(f"no folder of snippets is called {folder}")
    rows = [
        f"| [{one.path.stem}](/generated/snippets/{one.name}.py){{ .raw-file }} | {one.summary} "
        f"| {'.'.join(map(str, one.needs.python))} |"
        for one in of_folder
    ]
    return ["", "| raw file | what it shows | from Python |", "| --- | --- | --- |", *rows, ""]


def browser_names(word: str) -> list[str]:
    """The snippets with one verdict of browser_list.py, as links to their files."""
    names = browser_list.with_verdict(word)
    if not names:
        raise PageError(f"no line of snippets/browser.txt ends with {word}")
    links = [f"[{name}](/generated/snippets/{name}.py)" for name in names]
    return ["", ", ".join(links) + ".", f"{{ .snippet-names {UNFOUND} }}", ""]


def symptom_entries(area: str) -> list[str]:
    """The symptoms of an area."""
    lines = symptoms.of_area(area)
    if not lines:
        raise PageError(f"no symptom is of the area {area}: see docs/debug/symptoms.toml")
    return lines


def claim_entries(theme: str) -> list[str]:
    """The claims of a theme."""
    lines = claim_pages.of_theme(theme, figure)
    if not lines:
        raise PageError(f"no theme of claims is called {theme}: see snippets/claims/themes.py")
    return lines


def change_tables(name: str) -> list[str]:
    """What changed, as tables."""
    lines = claim_pages.changes(name)
    if not lines:
        raise PageError(f"nothing changed in {name}: see snippets/claims/changes.py")
    return lines


def glossary_entries(name: str) -> list[str]:
    """The glossary."""
    lines = glossary.entries(name)
    if not lines:
        raise PageError(f"there is no glossary of {name}: see docs/reference/glossary.toml")
    return lines


def questions(name: str) -> list[str]:
    """A table of the matrix."""
    try:
        return question_table.TABLES[name]()
    except KeyError:
        raise PageError(f"no table of questions is called {name}") from None


def decision(render: Callable[[str], list[str]]) -> Callable[[str], list[str]]:
    """A part of the decision, drawn from snippets/choose."""

    def lines(name: str) -> list[str]:
        found = render(name)
        if not found:
            raise PageError(f"the decision has no part called {name}: see choose_pages.py")
        return found

    return lines


BLOCKS = {
    "snippet": snippet_block,
    "function": function_block,
    "session": session_block,
    "index": index_table,
    "browser": browser_names,
    "symptoms": symptom_entries,
    "claims": claim_entries,
    "changes": change_tables,
    "glossary": glossary_entries,
    "questions": questions,
    "wizard": wizard.first_question,
    "tree": decision(choose_pages.tree),
    "card": decision(choose_pages.card),
    "leaf": decision(lambda name: choose_pages.leaf(name, figure)),
    "framework": decision(choose_pages.framework),
    "gallery": decision(choose_pages.gallery),
}


FRAGMENTS = {
    "chart": chart_fragments,
    "diagram": diagram,
    "machine": your_machine,
    "regret": regret_tables,
}


class Guide(Extension):
    """Registers the preprocessors around the one that stashes fences (priority 25), and terms."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Called by Python-Markdown."""
        md.preprocessors.register(Words(md), "guide-words", 175)
        md.preprocessors.register(Charts(md), "guide-charts", 24)
        md.treeprocessors.register(glossary.Terms(md), "guide-terms", 15)  # after inline: 20


def makeExtension(**options: object) -> Guide:  # noqa: N802 - Python-Markdown's name
    """Called by Python-Markdown."""
    return Guide(**options)
