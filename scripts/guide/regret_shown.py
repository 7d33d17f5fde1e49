"""How right the advice is, at the terminal: `measure.py --regret` measures nothing."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from guide import captions, drawing, machine, predictions, regret, results, words
from guide.evidence import Evidence
from guide.paths import LOCAL, REFERENCE
from guide.predictions import Predicted
from guide.regret import Score, Wrong
from guide.results import ResultsError


def show(console: Console, own: Path | None = None) -> None:
    """Print the tables for the results in `own`; else for yours and for the reference.

    Raises:
        ResultsError: a file cannot be read, or there is none.
    """
    if own:
        found = [Evidence(results.read(own), "local")]
    else:
        yours = drawing.newest(LOCAL, machine.file_name(machine.describe()))
        reference = drawing.newest(REFERENCE)
        found = [Evidence(yours, "local")] if yours else []
        found += [Evidence(reference, "reference")] if reference else []
    if not found:
        raise ResultsError("There are no results to compare with: measure first.")
    for evidence in found:
        console.print(captions.heading(evidence), style="bold", markup=False)
        _show(console, evidence)


def _show(console: Console, evidence: Evidence) -> None:
    known = predictions.predicted(evidence)
    of = predictions.groups(evidence)
    console.print(_errors(known))
    console.print(_scores(regret.scores(of)))
    console.print(_wrong(regret.wrong(evidence)))


def _errors(known: tuple[Predicted, ...]) -> Table:
    table = Table(
        "Python", "cells", "median error", title="Predicted seconds against measured",
        title_justify="left",
    )  # fmt: skip
    labels = list(dict.fromkeys(one.cell.interpreter for one in known))
    for label in [*labels, "all"]:
        some = [one for one in known if label in (one.cell.interpreter, "all")]
        error = regret.median_error(some)
        if error is not None:
            table.add_row(label, str(len(regret.errors(some))), words.percent(error))
    return table


def _scores(found: list[Score]) -> Table:
    table = Table(
        "who chooses", "cases", "mean", "within 10 %", "worst",
        title="Time of the choice over the time of the best approach", title_justify="left",
    )  # fmt: skip
    for one in found:
        table.add_row(
            one.name, str(len(one.regrets)), words.times(one.mean), words.percent(one.close),
            words.times(one.worst),
        )  # fmt: skip
    return table


def _wrong(found: list[Wrong]) -> Table:
    table = Table(*regret.WRONG_HEAD, title="Where our advice is wrong", title_justify="left")
    for one in found:
        table.add_row(*one.row)
    return table
