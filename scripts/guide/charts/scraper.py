"""A hundred pages, fetched and then computed on: arrangements, and how near the ideal they are."""

from statistics import median
from typing import Final

from guide import captions, ratios, theme, words
from guide.charts import bars, by_size
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.charts.three_tasks import cpu_use
from guide.evidence import Evidence
from guide.questions import question
from guide.results import Cell
from snippets.bench.workloads import scraper
from snippets.lesson import ideal_time

PAGES: Final = scraper.PAGES
IN_FLIGHT: Final = {"scraper": 100, "scraper-unbalanced": 10}
WAITS: Final = {"scraper": scraper.BALANCED[0], "scraper-unbalanced": scraper.UNBALANCED[0]}
NAMES: Final = {"scraper": "Balanced", "scraper-unbalanced": "Unbalanced: waits dominate"}
CORES: Final = (2, 4, 8)
APPROACHES: Final = question("scraper").slices[0].approaches
HEADER: Final = (
    "Work", "Approach", "Python", "Median seconds", "95 % interval", "CPU use", "Peak bytes",
    "Repeats",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A group for each of the two mixes, on two builds."""
    labels = by_size.labels(evidence)
    groups = [
        Group(
            f"{name}, {label}",
            [_bar(evidence, workload, approach, label) for approach in APPROACHES],
        )
        for workload, name in NAMES.items()
        for label in labels
        if any(True for _ in evidence.results.find(workload, interpreter=label))
    ]
    if not groups:
        raise NothingMeasuredError("no measurement of the hundred pages")
    findings = [_finding(evidence, workload, label) for workload in NAMES for label in labels]
    ideals = [text for label in labels[:1] for text in _ideals(evidence, label)]
    return Chart(
        title="A hundred pages by approach",
        finding=findings[0],
        more=[*findings[1:], *ideals],
        notes=[
            "Scaled to a hundredth: a page of 1 s of waiting and 0.5 s of computing is 10 ms"
            " and some 5 ms here, 100 fetches at once; unbalanced: 25 ms and some 0.5 ms,"
            " 10 at once. The pools have a worker for each core. Opening them is included.",
            captions.rounds(evidence),
        ],
        description=" ".join([*findings, *ideals]),
        canvas=bars.draw(groups, Scale("seconds", left=158, right=394)),
        interpreters=labels,
        head=HEADER,
        rows=[
            _told(cell)
            for workload in NAMES
            for cell in sorted(evidence.results.find(workload), key=lambda one: one.key)
            if cell.seconds
        ],
    )


def _cell(evidence: Evidence, workload: str, approach: str, label: str) -> Cell | None:
    return evidence.cell(workload, approach, IN_FLIGHT[workload], label)


def _bar(evidence: Evidence, workload: str, approach: str, label: str) -> Bar:
    look = theme.look(approach)
    cell = _cell(evidence, workload, approach, label)
    if cell is None or not cell.seconds:
        why_not = evidence.why_not(workload, approach, IN_FLIGHT[workload], label)
        return Bar(approach, look, None, why_not=why_not)
    typical = ratios.summarise(cell.seconds)
    hollow = None if typical.is_conclusive else (typical.low, typical.high)
    return Bar(approach, look, typical.median, words.seconds(typical.median), cell.seconds, hollow)


def ideal(evidence: Evidence, workload: str, label: str, cores: int) -> float | None:
    """Seconds that no arrangement on so many cores can beat, computed from sequential code."""
    cell = _cell(evidence, workload, "sequential", label)
    if cell is None or not cell.seconds:
        return None
    wait = WAITS[workload]
    compute = median(cell.seconds) / PAGES - wait
    return ideal_time.ideal(PAGES, wait, compute, IN_FLIGHT[workload], cores)


def _ideals(evidence: Evidence, label: str) -> list[str]:
    said = []
    for workload, name in NAMES.items():
        times = [ideal(evidence, workload, label, cores) for cores in CORES]
        if None not in times:
            told = words.listing([words.seconds(one) for one in times if one is not None])
            cores = words.listing([str(one) for one in CORES])
            said.append(f"{name}: on {cores} cores no arrangement beats {told} (computed).")
    return said


def _finding(evidence: Evidence, workload: str, label: str) -> str:
    parts = [
        f"{approach} {words.seconds(median(cell.seconds))}"
        for approach in APPROACHES
        if (cell := _cell(evidence, workload, approach, label)) and cell.seconds
    ]
    return f"{NAMES[workload].partition(':')[0]}, on {label}: {', '.join(parts)}."


def _told(cell: Cell) -> tuple[str, ...]:
    typical = ratios.summarise(cell.seconds)
    memory = f"{median(cell.peak_bytes):.0f}" if cell.peak_bytes else ""
    return (
        cell.workload, cell.approach, cell.interpreter, f"{typical.median:.4g}",
        f"{typical.low:.4g} to {typical.high:.4g}", words.percent(cpu_use(cell)), memory,
        str(len(cell.seconds)),
    )  # fmt: skip
