"""What the wizard of the site knows: questions, answers, evidence and code, as one JSON file."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from guide import wizard
from guide.charts import CHARTS
from guide.charts.by_approach import ByApproach
from guide.extension import DIRECTIVE
from guide.paths import DOCS, GENERATED
from snippets import catalog
from snippets.choose import export, screens
from snippets.choose.leaves import LEAVES

FILE: Final = GENERATED / "choose" / "choose.json"
START_UP: Final = "start-up"  # the chart
AT_ONCE: Final = ("asyncio", "loops-in-threads")  # what has no workers


def write() -> None:
    """Write the file, if its content changed."""
    text = json.dumps(everything(), ensure_ascii=False, separators=(",", ":"))
    if not FILE.exists() or FILE.read_text(encoding="utf-8") != text:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(text, encoding="utf-8")


def everything() -> dict[str, Any]:
    """All that docs/assets/wizard/ reads."""
    figures = json.loads((GENERATED / "figures.json").read_text(encoding="utf-8"))
    exported = export.everything()
    return {
        "most": screens.MOST,
        "first": exported["screens"],
        "unknown": wizard.UNKNOWN,
        "outline": {"text": wizard.OUTLINE, "page": address(wizard.TREE_PAGE)},
        "help": address(wizard.HELP_PAGE),
        "measured": f"{figures['machine']}, {figures['date']}",
        "leaves": {name: _leaf(of, figures) for name, of in exported["leaves"].items()},
        "code": {name: code(name) for name in sorted({one.snippet for one in LEAVES})},
    }


def _leaf(of: Mapping[str, Any], figures: Mapping[str, str]) -> dict[str, Any]:
    shown = (
        "title", "why", "until", "upkeep", "alternatives", "snippet", "migrate_to", "migrate_from",
    )  # fmt: skip
    costs = [(name, figures[name]) for name in of["costs"] if name in figures]
    return {name: of[name] for name in shown} | {
        "page": address(of["page"]),
        "evidence": [
            {"text": sentence(name, figure), "chart": chart_address(chart_of(name))}
            for name, figure in costs
        ],
    }


def code(name: str) -> str:
    """A snippet as coloured HTML, in the classes that the pages use."""
    source = catalog.find(name).path.read_text(encoding="utf-8")
    return str(highlight(source, PythonLexer(), HtmlFormatter(nowrap=True)))


def address(page: str) -> str:
    """The address of a page, from the root of the site: "patterns/pools/"."""
    path, _, part = page.partition("#")
    path = re.sub(r"(^|/)index\.md$", r"\1", path)
    return re.sub(r"\.md$", "/", path) + (f"#{part}" if part else "")


def sentence(name: str, figure: str) -> str:
    """A figure of the results as a sentence."""
    kind, *about = name.split(":")
    if kind == "start":
        approach, label = about
        what = "Starting an event loop" if approach == "asyncio" else f"Opening {_pool(approach)}"
        return f"{what}, using it once and closing it, on {label}: {figure}."
    workload, approach, workers, label = about
    work = _chart_by_workload()[workload][1]
    if kind == "seconds":
        return f"{work}, one after the other on {label}: {figure}."
    how = f"{workers} at once" if approach in AT_ONCE else f"{workers} workers"
    return f"{work}, {approach}, {how} on {label}: {figure} times as fast as one after the other."


def _pool(approach: str) -> str:
    """A pool of some kind of workers: "fork" is a way of starting processes."""
    kinds = ("fork", "forkserver", "spawn")
    return f"a pool of processes ({approach})" if approach in kinds else f"a pool of {approach}"


def chart_of(name: str) -> str:
    """The chart that shows a figure."""
    kind, *about = name.split(":")
    return START_UP if kind == "start" else _chart_by_workload()[about[0]][0]


@cache
def _chart_by_workload() -> dict[str, tuple[str, str]]:
    """Chart, and what was done: "Loops of integer arithmetic"."""
    return {
        chart.workload: (name, chart.work[:1].upper() + chart.work[1:])
        for name, chart in CHARTS.items()
        if isinstance(chart, ByApproach)
    }


def chart_address(chart: str) -> str:
    """Where the reference's chart of this name stands."""
    return address(f"{_page_of(chart)}#reference-{chart}")


@cache
def _page_of(chart: str) -> str:
    for path in sorted(DOCS.rglob("*.md")):
        if _shows(path, chart):
            return path.relative_to(DOCS).as_posix()
    raise LookupError(f"no page shows the chart {chart}")


def _shows(path: Path, chart: str) -> bool:
    asked = map(DIRECTIVE.match, path.read_text(encoding="utf-8").splitlines())
    return any(one and (one["what"], one["name"]) == ("chart", chart) for one in asked)
