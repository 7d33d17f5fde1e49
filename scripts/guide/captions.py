"""What stands around a chart in words: whose machine it was, and what to mistrust."""

from collections import Counter

from guide import words
from guide.evidence import POOR_CAPACITY, Evidence, is_saturated, is_stale, is_trace_stale

HEADINGS = {"reference": "Reference", "local": "Your machine"}


def heading(evidence: Evidence) -> str:
    """Whose results these are: "Reference: AMD EPYC, 2 cores"."""
    return f"{HEADINGS[evidence.kind]}: {machine(evidence)}"


def machine(evidence: Evidence) -> str:
    """CPU model and number of cores: "AMD EPYC with 2 cores"."""
    of = evidence.results.machine
    cores = f"{of.cores} core{'s' if of.cores > 1 else ''}"
    if of.usable < of.cores:
        cores += f", {of.usable} of them usable"
    if of.quota:
        cores += f", limited to {of.quota:g} CPUs"
    return f"{of.cpu} with {cores}"


def provenance(evidence: Evidence) -> str:
    """Where the figures come from: interpreters, system, date, number of rounds."""
    results = evidence.results
    releases = [results.interpreter(label).release for label in evidence.labels]
    rounds = max((len(cell.rounds) for cell in results.cells), default=0)
    return (
        f"CPython {', '.join(releases)} on {results.machine.system},"
        f" {words.date(results.updated)}, {results.profile} profile, {rounds}"
        f" round{'' if rounds == 1 else 's'}."
    )


def warnings(evidence: Evidence) -> list[str]:
    """What every chart of these results has to say about them."""
    said = []
    worst = min(evidence.capacity(2), default=None)
    if evidence.results.machine.usable == 1:
        said.append("One usable core: nothing here can compute in parallel.")
    elif worst is not None and worst < POOR_CAPACITY:
        said.append(
            "The machine was busy or limited: two busy processes got only"
            f" {words.times(worst)} times the work of one done, so speed-ups are understated."
        )
    if evidence.kind == "local" and evidence.missing:
        names = evidence.missing
        said.append(
            f"Not measured here: {', '.join(names)};"
            f" `uv python install {' '.join(names)}` installs what is missing."
        )
    return said
