"""Tries snippets in a browser, with the code that stands behind the Run buttons.

A snippet runs if it ends as on CPython 3.14, with the recorded output. Otherwise the error that it
ends with tells what is lacking; where none does, its output differs.
The verb is `scripts/record.py --browser`; the tests try again.
"""

import contextlib
import re
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from guide import serving
from guide.browser_list import DIFFERS, PYTHON, RUNS
from guide.paths import GENERATED, ROOT
from snippets import recorded
from snippets.catalog import Snippet

LACKING = {  # what an error speaks of -> what is lacking; the first that fits
    "interpreters": r"InterpreterPoolExecutor|_interpreters\b",
    "threads": r"can't start new thread",
    "processes": r"multiprocessing",
    "other programs": r"subprocess",
    "sockets": r"socket",
}
SECONDS = 60  # after which a program counts as one that does not end
TRY = """async ({source, name, limit}) => {
  const {run} = await import("/assets/run/python.mjs");
  const said = {stdout: "", stderr: ""};
  const none = () => {};
  const output = (stream, text) => { said[stream] += text; };
  const runs = run({source, name}, {loading: none, starting: none, started: none, output});
  const timer = setTimeout(runs.stop, limit);
  const {end, detail = ""} = await runs.outcome;
  clearTimeout(timer);
  return {...said, end, detail};
}"""


class NotTriedError(Exception):
    """Nothing can be said about a snippet; the text says why."""


@contextlib.contextmanager
def laboratory(browser: Browser) -> Iterator[Page]:
    """An empty page that can load the scripts of the site; nothing needs to be built."""
    if not (GENERATED / "pyodide").exists():
        raise NotTriedError(
            "no Python for the browser: python3 scripts/build.py says how to get it"
        )
    with serving.running(ROOT / "docs") as address:
        page = browser.new_page(base_url=address)
        page.route("**/empty", lambda route: route.fulfill(body="", content_type="text/html"))
        page.goto("empty")
        yield page
        page.close()


def verdict(page: Page, snippet: Snippet) -> str:
    """What the browser of `page` does with the snippet: "runs", "lacks ..." or "differs"."""
    source = snippet.path.read_text(encoding="utf-8")
    program = {"source": source, "name": snippet.path.name, "limit": SECONDS * 1000}
    said = page.evaluate(TRY, program)
    if said["end"] not in {"finished", "failed"}:
        raise NotTriedError(f"{snippet.name}: {said['end']} {said['detail']}".rstrip())
    label = "{}.{}".format(*PYTHON)
    path = snippet.recorded(label)
    wanted = path.read_text(encoding="utf-8") if path else ""
    output = recorded.Output(int(said["end"] == "failed"), said["stdout"], said["stderr"])
    problem = recorded.expectation(snippet.name).difference(output, wanted)
    return _lacking(said["stderr"]) if problem else RUNS


def _lacking(errors: str) -> str:
    found = (what for what, pattern in LACKING.items() if re.search(pattern, errors))
    return next((f"lacks {what}" for what in found), DIFFERS)
