"""The verb `draw`: results in, charts and figures out; the same results give the same bytes."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from guide import figures, fragments, machine, results
from guide.charts import CHARTS, NothingMeasuredError
from guide.evidence import Evidence, Kind, is_stale, is_trace_stale
from guide.figures import FigureError
from guide.paths import GENERATED, LOCAL, REFERENCE
from guide.results import Results, ResultsError

KINDS: tuple[Kind, ...] = ("reference", "local")


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
    complaints = []
    with console.status("Drawing the charts"):
        found = {"reference": newest(reference), "local": newest(local)}
        for kind in KINDS:
            wanted = {}
            if of := found[kind]:
                evidence = Evidence(of, kind)
                complaints += list(_remarks(evidence))
                for name, draw in CHARTS.items():
                    try:
                        wanted[f"{name}.html"] = fragments.fragment(
                            name, draw(evidence), evidence
                        )
                    except NothingMeasuredError as problem:
                        complaints.append(f"{kind}: no chart {name}: {problem}.")
            _fill(target / "charts" / kind, wanted)
        named = figures.everything(Evidence(found["reference"], "reference")) if ... else {}
        _fill(target, {"figures.json": json.dumps(named, indent=1, ensure_ascii=False)})
    return complaints
