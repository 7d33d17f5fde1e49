"""The verb `record`: run snippets on every interpreter, and write beside them what they print.

One file where all agree; one for each build where the builds differ; one for each interpreter
where nothing else will do.
"""

import argparse
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console

from guide import interpreters
from guide.interpreters import LABELS, Found
from snippets import catalog, recorded, running
from snippets.catalog import Snippet


def main() -> None:
    """Run the command line; exit code 1 if a snippet fails or, with --check, has changed."""
    parser = argparse.ArgumentParser(
        prog="record.py", description="Record what the snippets print, on every interpreter found."
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="pools/map_results (default: all)"
    )
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    parser.add_argument(
        "--browser", action="store_true", help="try them in Chromium instead: snippets/browser.txt"
    )
    options = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    try:
        chosen = [catalog.find(name) for name in options.names] or catalog.snippets()
    except KeyError as unknown:
        sys.exit(f"No snippet is called {unknown.args[0]}; `python -m snippets list` lists them.")
    if options.browser:
        sys.exit(in_browser(console, chosen, write=not options.check))
    found, _ = interpreters.find()
    programs = [one for one in chosen if one.is_program and not one.hangs]
    with ThreadPoolExecutor(2) as pool:
        lines = list(pool.map(lambda one: record(one, found, write=not options.check), programs))
    for line in filter(None, lines):
        console.print(line, markup=False)
    console.print(f"{len(programs)} programs, {len(found)} interpreters.")
    sys.exit(1 if any(line and (options.check or "failed" in line) for line in lines) else 0)


def in_browser(console: Console, chosen: list[Snippet], *, write: bool) -> int:
    """Try snippets in Chromium and write down what runs there; the exit code."""
    from guide import browser_list, chromium, try_in_browser  # here: Playwright takes its time

    tried = [one for one in chosen if browser_list.is_candidate(one)]
    before, after = browser_list.proved(), {}
    try:
        with chromium.running() as browser, try_in_browser.laboratory(browser) as page:
            for snippet in tried:
                after[snippet.name] = try_in_browser.verdict(page, snippet)
    except (chromium.AbsentError, try_in_browser.NotTriedError) as problem:
        console.print(str(problem), markup=False)
        return 1
    changed = [name for name, what in after.items() if before.get(name) != what]
    for name in changed:
        console.print(f"{name} {after[name]}", markup=False)
    if write:
        browser_list.write(after)
    console.print(f"{len(tried)} programs in Chromium.")
    return int(bool(changed) and not write)


def record(snippet: Snippet, found: list[Found], *, write: bool) -> str:
    """Record one snippet; a line about what changed, empty if nothing did."""
    try:
        said = {one.label: run(snippet, one) for one in found if fits(snippet, one)}
    except RuntimeError as problem:
        return f"{snippet.name} failed: {problem}"
    return put(snippet, said, write=write)


def put(
    snippet: Snippet, said: dict[str, str], *, write: bool, labels: Sequence[str] = LABELS
) -> str:
    """Let the recordings be what each interpreter said; a line about what changed."""
    before = {path: path.read_text(encoding="utf-8") for path in recordings(snippet)}
    after = files(snippet, said, labels)
    if before == after:
        return ""
    if write:
        for path in before.keys() - after.keys():
            path.unlink()
        for path, text in after.items():
            temporary = path.with_suffix(".new")
            temporary.write_text(text, encoding="utf-8", newline="\n")
            temporary.replace(path)
    changed = {
        path.name for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    }
    return f"{snippet.name}: {', '.join(sorted(changed))}"


def fits(snippet: Snippet, found: Found) -> bool:
    """Whether this interpreter can run the snippet."""
    only_here = bool(snippet.needs.packages) and found.label != catalog.this_label()
    return new_enough(found.label, snippet) and not only_here


def new_enough(label: str, snippet: Snippet) -> bool:
    """Whether interpreters with this label are."""
    return (3, int(label.rstrip("t").partition(".")[2])) >= snippet.needs.python


def run(snippet: Snippet, found: Found) -> str:
    """What the snippet prints there; RuntimeError if it does not end as declared."""
    expected = recorded.expectation(snippet.name)
    packages = sysconfig.get_path("purelib") if snippet.needs.packages else ""
    try:
        output = running.run_alone(snippet, str(found.path), packages)
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"{found.label}: it does not end") from None
    text = expected.settle(output.stdout)
    if problem := expected.difference(output, text):
        raise RuntimeError(f"{found.label}: {problem}")
    return text


def recordings(snippet: Snippet) -> list[Path]:
    """The files that hold what the snippet prints."""
    return [
        path
        for path in snippet.path.parent.glob(f"{snippet.path.stem}.*txt")
        if path.name.partition(".")[0] == snippet.path.stem
    ]


def files(
    snippet: Snippet, said: dict[str, str], labels: Sequence[str] = LABELS
) -> dict[Path, str]:
    """The fewest files from which each interpreter gets its own text.

    A recording of an interpreter that is not on this machine stays as it is.
    """
    for label in labels:
        if label in said or not new_enough(label, snippet):
            continue
        if old := snippet.recorded(label):
            said = said | {label: old.read_text(encoding="utf-8")}

    def named(middle: str) -> Path:
        return snippet.path.with_name(f"{snippet.path.stem}{middle}.txt")

    texts = list(said.values())
    if not texts:
        return {}  # no interpreter here can run it
    if len(set(texts)) == 1:
        return {named(""): texts[0]}
    builds = {
        ".gil": {text for label, text in said.items() if not label.endswith("t")},
        ".free-threaded": {text for label, text in said.items() if label.endswith("t")},
    }
    if all(len(each) == 1 for each in builds.values()):
        return {named(middle): each.pop() for middle, each in builds.items()}
    common = max(texts, key=texts.count)
    own = {named(f".{label}"): text for label, text in said.items() if text != common}
    return {named(""): common, **own}
