"""The verb `draw`: results in, charts and figures out; the same results give the same bytes."""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console

from guide import figures, fragments, machine, regret_tables, results, your_machine
from guide.captions import HEADINGS
from guide.charts import CHARTS, NothingMeasuredError
from guide.evidence import Evidence, Kind, is_stale, is_trace_stale
from guide.figures import FigureError
from guide.paths import GENERATED, LOCAL, REFERENCE
from guide.regret import TABLES
from guide.results import Results, ResultsError


def main() -> None:
    """Run the command line; exit code 1 and one line if something is wrong, 130 on Ctrl-C."""
    parser = argparse.ArgumentParser(
        prog="draw.py", description="Draw every chart from the results at hand."
    )
    parser.add_argument(
        "--figure", metavar="NAME", help="print this figure of the reference instead"
    )
    options = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    try:
        lines = [one_figure(options.figure)] if options.figure else draw_all(console)
    except KeyboardInterrupt:
        sys.exit(130)
    except (FigureError, ResultsError) as problem:
        console.print(str(problem), markup=False)
        sys.exit(1)
    except OSError as problem:
        console.print(f"The charts cannot be written: {problem.strerror}.", markup=False)
        sys.exit(1)
    for line in lines:
        console.print(line, markup=False)


def draw_all(
    console: Console,
    reference: Path = REFERENCE,
    local: Path = LOCAL,
    target: Path = GENERATED,
) -> list[str]:
    """Draw both sets of results into `target` and return a line for each thing that is missing.

    Raises:
        ResultsError: a results file cannot be read; nothing is changed.
    """
    found: dict[Kind, Results | None] = {
        "reference": newest(reference),
        "local": newest(local, machine.file_name(machine.describe())),
    }
    complaints = []
    with console.status("Drawing the charts"):
        for kind, of in found.items():
            evidence = Evidence(of, kind) if of else None
            charts, missing = _charts(evidence) if evidence else ({}, [])
            _fill(target / "charts" / kind, "*.html", charts)
            _fill(target / "regret" / kind, "*.html", _tables(evidence) if evidence else {})
            complaints += [f"{HEADINGS[kind]}: {line}" for line in missing]
            if kind == "local":
                page = your_machine.html(evidence, reference_of(found)) if evidence else ""
                _fill(target, "your-machine.html", {"your-machine.html": page} if page else {})
            if kind == "reference":
                texts = figures.everything(evidence) if evidence else {}
                as_json = json.dumps(texts, indent=1, ensure_ascii=False)
                _fill(target, "figures.json", {"figures.json": as_json})
    return complaints


def reference_of(found: dict[Kind, Results | None]) -> Evidence | None:
    """What the reader's machine is compared with."""
    of = found["reference"]
    return Evidence(of, "reference") if of else None


def newest(folder: Path, own: str = "") -> Results | None:
    """The results of the machine whose file is called `own`; else those measured last.

    Raises:
        ResultsError: one of the files cannot be read.
    """
    found = {path.name: results.read(path) for path in sorted(folder.glob("*.json"))}
    last = max(found.values(), key=lambda one: one.updated, default=None)
    return found.get(own, last)


def one_figure(name: str) -> str:
    """A figure of the reference; FigureError says why there is none."""
    of = newest(REFERENCE)
    if not of:
        raise FigureError(f"{name}: there are no reference results")
    return figures.figure(Evidence(of, "reference"), name)


def _charts(evidence: Evidence) -> tuple[dict[str, str], list[str]]:
    """The fragments by file name, and what is missing from them."""
    drawn, missing = {}, []
    for name, draw in CHARTS.items():
        try:
            html = fragments.fragment(name, draw(evidence), evidence)
        except NothingMeasuredError as problem:
            missing.append(f"no chart {name}: {problem}.")
        else:
            drawn[f"{name}.html"] = html + "\n"
    cells, traces = evidence.results.cells, evidence.results.traces
    if failed := sum(cell.error is not None for cell in cells):
        missing.append(f"{failed} of {len(cells)} cells failed; the charts say why.")
    if stale := sum(map(is_stale, cells)) + sum(map(is_trace_stale, traces)):
        missing.append(
            f"{stale} results are of older code: python3 scripts/measure.py renews them."
        )
    return drawn, missing


def _tables(evidence: Evidence) -> dict[str, str]:
    return {f"{one}.html": regret_tables.html(one, evidence) + "\n" for one in TABLES}


def _fill(folder: Path, pattern: str, wanted: dict[str, str]) -> None:
    """Make the files that fit `pattern` those that are wanted; write only what changed."""
    for old in folder.glob(pattern):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        new, data = folder / name, text.encode()
        if not new.exists() or new.read_bytes() != data:
            folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(data)
