"""Two machines side by side: each compared with its own sequential code, never mixed."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from guide import captions, results, words
from guide.evidence import Evidence
from guide.questions import QUESTIONS, Slice
from guide.results import Cell, ResultsError


def show(console: Console, own: Path, other: Path) -> None:
    """Print a table for each question that both files answer.

    Raises:
        ResultsError: a file cannot be read, or the two have no cell in common.
    """
    here = Evidence(results.read(own), "local")
    there = Evidence(results.read(other), "local")
    shown = 0
    for question in QUESTIONS:
        table = Table(
            "workload", "approach", "workers", "Python", captions.machine(here),
            captions.machine(there), "agree", title=question.asks, title_justify="left",
        )  # fmt: skip
        for one in question.slices:
            for row in rows(here, there, one):
                table.add_row(*row)
        if table.row_count:
            console.print(table)
            shown += 1
    if not shown:
        raise ResultsError(
            f"{own.name} and {other.name} have no cell in common: measure the same question"
            " with the same interpreter on both machines"
        )


def rows(here: Evidence, there: Evidence, of: Slice) -> list[tuple[str, ...]]:
    """What both have measured; cells of as many workers, or of one for each core of both."""
    found: list[tuple[str, ...]] = []
    for cell in here.results.cells:
        wanted = cell.workload in of.workloads and cell.approach in of.approaches
        twin = _twin(here, there, cell) if wanted else None
        mine, other = here.speed(cell), there.speed(twin)
        if mine and other and cell.approach != "sequential":
            overlap = mine.low <= other.high and other.low <= mine.high
            found.append(
                (
                    cell.workload, cell.approach, _workers(cell, twin), cell.interpreter,
                    words.verdict(mine), words.verdict(other), "yes" if overlap else "no",
                )
            )  # fmt: skip
    return found


def _twin(here: Evidence, there: Evidence, cell: Cell) -> Cell | None:
    same = there.cell(cell.workload, cell.approach, cell.workers, cell.interpreter)
    if same is None and cell.workers == here.results.machine.parallel:
        of_each = there.results.machine.parallel
        return there.cell(cell.workload, cell.approach, of_each, cell.interpreter)
    return same


def _workers(cell: Cell, twin: Cell | None) -> str:
    if twin is None or twin.workers == cell.workers:
        return str(cell.workers)
    return f"{cell.workers}, {twin.workers}"
