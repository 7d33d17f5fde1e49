"""The advice as text for a terminal."""

from .advice import Advice
from .predict import Prediction
from .units import time_text

WIDTH = 79


def as_text(advice: Advice, code: str) -> str:
    """Everything that the advice says, the answer first; `code` as it is."""
    lines = ["=== Recommendation ===", *_answer(advice), ""]
    lines += ["Why:", *(f"  - {one}" for one in advice.reasons)]
    if advice.terms:
        lines += ["", "What makes up the time:"]
        lines += [f"  {time_text(s):>9}  {name}" for name, s in advice.terms]
    if advice.changes:
        lines += ["", "What would change the answer:"]
        lines += [f"  - {one}" for one in advice.changes]
    lines += ["", "=== Alternatives ===", *_alternatives(advice)]
    if advice.warnings:
        lines += ["", "Warnings:", *(f"  ! {one}" for one in advice.warnings)]
    lines += ["", "=== Code ===", *_code(advice, code)]
    return "\n".join(lines)


def _answer(advice: Advice) -> list[str]:
    chosen, leaf = advice.chosen, advice.path.leaf
    plain = advice.sequential
    extra = chosen.peak_bytes - plain.peak_bytes
    found = [f"Approach: {_name(advice)}"]
    if advice.approach not in ("library", "cluster"):
        found += [
            f"Expected: {_range(chosen)}; sequential {_range(plain)}",
            f"Speed-up: {advice.gain:.1f}x vs sequential",
        ]
    return [
        *found,
        f"Memory: {_memory(max(0, extra))} more than sequential",
        f"Upkeep: {leaf.upkeep}" if _same(advice) else _other_upkeep(advice),
        f"To migrate: {leaf.migrate_to}" if _same(advice) else "",
        f"Constants: {advice.origin}, interpreter {advice.machine.label}",
    ]


def _same(advice: Advice) -> bool:
    return advice.path.leaf.approach == advice.approach


def _other_upkeep(advice: Advice) -> str:
    return f"See also {advice.path.leaf.page}"


def _name(advice: Advice) -> str:
    candidate = advice.chosen.candidate
    if advice.approach in ("library", "cluster"):
        return f"{advice.approach}: {advice.path.leaf.title.lower()}"
    if advice.approach == "sequential":
        return "sequential: one call after the other"
    what = "at once" if advice.approach == "asyncio" else "workers"
    chunk = advice.chosen.chunksize
    sent = f", chunksize {chunk}" if chunk > 1 else ""
    return f"{advice.approach}, {candidate.workers} {what}{sent}"


def _alternatives(advice: Advice) -> list[str]:
    found = []
    for number, other in enumerate(advice.runners_up, 1):
        lost = other.middle / max(advice.chosen.middle, 1e-12)
        said = f"{lost:.2f}x the time" if lost >= 1.005 else "as fast"
        found.append(
            f"{number}. {other.candidate}: {time_text(other.middle)}, {said}"
        )
    kinds = advice.path.leaf.alternatives
    found.extend(f"   {one.approach}: {one.trade}" for one in kinds)
    return found or ["None comes into question."]


def _code(advice: Advice, code: str) -> list[str]:
    leaf = advice.path.leaf
    shown = [f"    {line}".rstrip() for line in code.splitlines()]
    return [
        *shown,
        "",
        f"Snippet: snippets/{leaf.snippet}.py",
        f"Page: {leaf.page}",
    ]


def _range(one: Prediction) -> str:
    low, high = time_text(one.low), time_text(one.high)
    return f"{time_text(one.middle)} ({low} to {high})"


def _memory(size: float) -> str:
    if size >= 2**20:
        return f"{size / 2**20:.0f} MiB"
    return f"{size / 2**10:.0f} KiB"
