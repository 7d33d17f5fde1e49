"""The questions of the matrix as a page shows them: what is measured, and what is left out."""

import sys

from guide.questions import CORES, ITEMS, QUESTIONS, Slice
from snippets.bench.declared import WORKLOADS


def measured() -> list[str]:
    """A table of the questions and their cells."""
    rows = [
        f"| {question.asks} | `{question.name}` | {_cells(question.slices)} |"
        for question in QUESTIONS
    ]
    return ["", "| question | `--only` | what is measured |", "| --- | --- | --- |", *rows, ""]


def left_out() -> list[str]:
    """A table of what a question leaves out, and why."""
    rows = []
    for question in QUESTIONS:
        reasons: dict[str, list[str]] = {}
        for one in question.slices:
            for approach, reason in one.left_out.items():
                if approach not in reasons.setdefault(reason, []):
                    reasons[reason].append(approach)
        for reason, approaches in reasons.items():
            rows.append(f"| `{question.name}` | {', '.join(approaches)} | {reason} |")
    return ["", "| question | left out | why |", "| --- | --- | --- |", *rows, ""]


def workloads() -> list[str]:
    """A table of the workloads: what each is, as its module says."""
    said: dict[str, list[str]] = {}
    for workload in WORKLOADS.values():
        module = sys.modules[workload.right.__module__]
        first = (module.__doc__ or "").strip().splitlines()[0]
        said.setdefault(first, []).append(f"`{workload.name}`")
    rows = [f"| {', '.join(names)} | {text} |" for text, names in said.items()]
    return ["", "| workloads | what they are |", "| --- | --- |", *rows, ""]


TABLES = {"measured": measured, "left-out": left_out, "workloads": workloads}


def _cells(slices: tuple[Slice, ...]) -> str:
    return "; ".join(
        f"{_workloads(one)} by {', '.join(one.approaches)}{_workers(one)}" for one in slices
    )


def _workloads(one: Slice) -> str:
    return ", ".join(f"`{name}`" for name in one.workloads)


def _workers(one: Slice) -> str:
    said = {CORES: "a worker for each core", ITEMS: "a worker for each item"}
    counts = [said.get(count, str(count)) for count in one.workers]
    return f" ({', '.join(counts)}{'' if one.workers[0] in said else ' workers'})"
