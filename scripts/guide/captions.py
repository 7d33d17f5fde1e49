"""What stands around a chart in words: whose machine it was, and what to mistrust."""

from collections.abc import Sequence

from guide import words
from guide.evidence import POOR_CAPACITY, Evidence

FEW_ROUNDS = 6  # below, 95 % of the bootstrap's medians reach the extremes
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


def provenance(evidence: Evidence, interpreters: Sequence[str]) -> str:
    """Where the figures come from: interpreters, system, date."""
    results = evidence.results
    releases = [results.interpreter(label).release for label in interpreters]
    day = words.date(results.updated)
    return f"CPython {', '.join(releases)} on {results.machine.system}, {day}."


def rounds(evidence: Evidence) -> str:
    """How often everything was measured, and what too few rounds mean."""
    count = count_rounds(evidence)
    said = f"{evidence.results.profile.capitalize()} profile, {count} round{'s' * (count != 1)}"
    if count < FEW_ROUNDS:
        return f"{said}: an interval is no more than the range of the repeats."
    return f"{said}."


def count_rounds(evidence: Evidence) -> int:
    """The most rounds that any cell has."""
    return max((len(cell.rounds) for cell in evidence.results.cells), default=0)


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
