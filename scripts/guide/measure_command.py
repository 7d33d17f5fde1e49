"""The verb `measure`: measure this machine, draw nothing."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from guide import comparing, instructions, interpreters, machine, measuring, regret_shown
from guide.children import ChildError
from guide.instructions import NoToolError
from guide.interpreters import Found
from guide.matrix import PROFILES
from guide.paths import ROOT
from guide.questions import QUESTIONS, question
from guide.results import ResultsError
from guide.store import Store

NAMES = [one.name for one in QUESTIONS]


class NothingToMeasure(Exception):  # noqa: N818 - a state of the machine, told in one line
    """No interpreter can be used."""


def main() -> None:
    """Run the command line; exit code 1 and one line if something is wrong, 130 on Ctrl-C."""
    parser = argparse.ArgumentParser(prog="measure.py", description="Measure this machine.")
    add_options(parser)
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the results there")
    parser.add_argument(
        "--only", metavar="QUESTION", action="append", choices=NAMES,
        help="measure this question only (repeatable): " + ", ".join(NAMES),
    )  # fmt: skip
    parser.add_argument(
        "--instructions",
        action="store_true",
        help="only count the instructions of one thread, where perf or valgrind can",
    )
    parser.add_argument(
        "--compare", type=Path, metavar="FILE",
        help="measure nothing; show your results beside those in FILE",
    )  # fmt: skip
    parser.add_argument(
        "--regret", action="store_true",
        help="measure nothing; show how right the chooser's advice is for what was measured",
    )  # fmt: skip
    options = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    try:
        if options.compare:
            comparing.show(console, options.output or measuring.default_path(), options.compare)
            return
        if options.regret:
            regret_shown.show(console, options.output)
            return
        if options.instructions:
            count(console, options)
            return
        run(console, options, options.output, options.only)
    except KeyboardInterrupt:
        console.print(
            "Interrupted; what was measured is kept, and the next run goes on from there."
        )
        sys.exit(130)
    except (ChildError, NoToolError, NothingToMeasure, ResultsError) as problem:
        console.print(str(problem), markup=False)
        sys.exit(1)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that `build` and `measure` share."""
    parser.add_argument(
        "--profile", choices=PROFILES, default="quick",
        help="how many rounds: " + ", ".join(f"{k} {v.rounds}" for k, v in PROFILES.items()),
    )  # fmt: skip
    parser.add_argument(
        "--python", metavar="PATH", type=Path, action="append", default=[],
        help="measure this interpreter instead of those found (repeatable)",
    )  # fmt: skip
    parser.add_argument(
        "--again", action="store_true", help="measure further rounds of what is measured already"
    )


def run(
    console: Console,
    options: argparse.Namespace,
    path: Path | None = None,
    only: Sequence[str] | None = None,
) -> None:
    """Find the interpreters, name those that are missing, and measure."""
    found = look(console, options.python)
    path = path or measuring.default_path()
    measuring.measure(
        found,
        options.profile,
        path,
        again=options.again,
        console=console,
        questions=[question(name) for name in only] if only else None,
    )
    shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    console.print(f"The results are in {shown}.", markup=False)


def count(console: Console, options: argparse.Namespace) -> None:
    """Count the instructions of each interpreter's work, and keep the counts."""
    console.print(f"Counting with {instructions.tool()}.")
    found = look(console, options.python)
    path = options.output or measuring.default_path()
    store = Store.open(path, machine.describe(), options.profile, found)
    for one in found:
        for counted in instructions.count(one):
            store.add_instructions(counted)
            each = counted.count / counted.items
            console.print(f"{one.label}, {counted.workload}: {each:,.0f} for an item")


def look(console: Console, named: list[Path]) -> list[Found]:
    """The interpreters to measure with; NothingToMeasure if there is none."""
    found, complaints = interpreters.find(named)
    for line in complaints:
        console.print(line, markup=False)
    if not found:
        raise NothingToMeasure("No interpreter to measure with: name one with --python PATH.")
    console.print("Measuring with " + ", ".join(one.facts.release for one in found) + ".")
    if not named and (command := interpreters.missing(found)):
        console.print(f"To measure the others too: {command}")
    return found
