"""What the notebooks call: recorded results while the site is built, live ones for the reader."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import TypeVar

from IPython.display import HTML
from markdown import markdown

from guide import interpreters, results, sessions
from guide.extension import chart_fragments, figure
from guide.paths import REFERENCE
from snippets import catalog, running
from snippets.choose.gallery.scenario import Scenario

ROUNDS = 5
SOLVED = "Solved: nothing is wrong with it."
T = TypeVar("T")


def is_build() -> bool:
    """Whether the site is being built: a build shows what was recorded and times nothing."""
    return "CONCURRENCY_MEASURED_BUILD" in os.environ


def chart(name: str) -> HTML:
    """The chart called `name`, as the pages show it."""
    return HTML("\n".join(chart_fragments(name)))


def figures(name: str, rows: Sequence[str], columns: Sequence[str], of: str = "approach") -> HTML:
    """Figures of the reference as a table; `name` holds {row} and {column}: "start:{row}:3.14"."""
    body = [[row, *(figure(name.format(row=row, column=one)) for one in columns)] for row in rows]
    return _table(f"Measured on {figure('machine')}, {figure('date')}", [of, *columns], body)


def compare(approaches: Sequence[Callable[[], object]], recorded: str = "computing") -> HTML:
    """How many times as fast as the first approach each of the others is, here and now.

    Each round calls every approach once; the ratios are taken within a round. While the site is
    built, the recorded chart of the same kind of work is shown instead.
    """
    if is_build():
        return chart(recorded)
    rounds = [[aside(partial(_seconds, one)) for one in approaches] for _ in range(ROUNDS)]
    rows = []
    for column, approach in enumerate(approaches):
        ratios = [row[0] / row[column] for row in rounds]
        spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
        rows.append([approach.__name__, f"{statistics.median(ratios):.2f}", spread])
    gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    head = f"Python {sys.version.split()[0]}, GIL {'on' if gil else 'off'}, {ROUNDS} rounds"
    return _table(head, ["approach", "times as fast", "from … to"], rows)


def aside(call: Callable[[], T]) -> T:
    """What `call` returns, from a thread of its own: in a notebook's, a loop runs already."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(call).result()


def program(name: str, label: str) -> HTML:
    """What the snippet `name` prints on interpreter `label`.

    It runs now if you have that interpreter; otherwise, and in a build, you see what it printed
    when it was recorded on it.
    """
    snippet = catalog.find(name)
    python = None if is_build() else _python(label)
    if python:
        said = running.run_alone(snippet, str(python.path)).stdout
        return _output(f"Run now on CPython {python.facts.release}", said)
    recorded = snippet.recorded(label)
    if recorded is None:
        raise LookupError(f"{name} is not recorded on {label}: python3 scripts/record.py {name}")
    return _output(f"Recorded on CPython {label}", recorded.read_text(encoding="utf-8"))


def session(name: str, label: str) -> HTML:
    """A recorded debugging session: the command, and what it answered."""
    one = sessions.sessions()[name]
    said = one.recorded(label) if label in one.labels else None
    if said is None:
        raise LookupError(f"{name} is not recorded on {label}: see snippets/sessions/")
    return _output(f"{Path(one.program).name}.py on CPython {label}", f"$ {one.typed}\n{said}")


def trace(scene: str, label: str) -> dict[str, list[tuple[int, int, str]]]:
    """A recorded scene of the reference: lane -> its spans, from, to (nanoseconds) and state."""
    for one in _reference().traces:
        if (one.name, one.interpreter) == (scene, label):
            return {lane.name: list(lane.spans) for lane in one.lanes}
    raise LookupError(f"no trace of {scene} on {label} is in the reference")


def tasks(scenarios: Sequence[Scenario]) -> HTML:
    """The tasks of an exercise: the names that its check knows, and what they are."""
    rows = [[one.name, one.title] for one in scenarios]
    return _table("What there is to do", ["name", "task"], rows)


def listing(name: str) -> HTML:
    """A file of snippets/, whole."""
    return HTML(f"<p><code>snippets/{name}.py</code></p>{_code(name)}")


def solution(name: str) -> HTML:
    """A file of snippets/, folded away."""
    title = f"A solution: <code>snippets/{name}.py</code>"
    return HTML(f"<details><summary>{title}</summary>{_code(name)}</details>")


def answers(said: Mapping[str, str]) -> HTML:
    """Answers in words, folded away."""
    rows = "".join(f"<li>{escape(key)}: {escape(value)}</li>" for key, value in said.items())
    return HTML(f"<details><summary>A solution</summary><ul>{rows}</ul></details>")


def check(wrong: Sequence[str]) -> HTML:
    """What a check of an exercise found."""
    if not wrong:
        return HTML(f"<p><strong>{SOLVED}</strong></p>")
    lines = "".join(f"<li>{escape(one)}</li>" for one in wrong)
    return HTML(f"<p><strong>Not yet.</strong></p><ul>{lines}</ul>")


def _code(name: str) -> str:
    text = catalog.find(name).path.read_text(encoding="utf-8")
    fence = f"`````python\n{text.rstrip()}\n`````"
    return markdown(fence, extensions=["pymdownx.superfences", "pymdownx.highlight"])


def _output(title: str, text: str) -> HTML:
    return HTML(f"<p>{escape(title)}:</p><pre>{escape(text.rstrip())}</pre>")


def _table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> HTML:
    titles = "".join(f'<th scope="col">{escape(one)}</th>' for one in head)
    lines = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    head_row = f"<caption>{escape(caption)}</caption><thead><tr>{titles}</tr></thead>"
    return HTML(f"<table>{head_row}<tbody>{lines}</tbody></table>")


@cache
def _reference() -> results.Results:
    found = [results.read(path) for path in REFERENCE.glob("*.json")]
    return max(found, key=lambda one: one.updated)


@cache
def _python(label: str) -> interpreters.Found | None:
    found, _ = interpreters.find()
    return next((one for one in found if one.label == label), None)


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
