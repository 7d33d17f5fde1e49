"""Whether a selector recommends what suits, says why, and shows a way."""

import inspect
from collections.abc import Callable
from typing import Any

from snippets.choose.candidates import SIMULATED

from .attempts import forgiving

Selector = Callable[..., Any]
KINDS = ("waiting", "computing", "both")
APPROACHES = set(SIMULATED)
ARGUMENTS = (
    "workload_type",
    "latency_requirement_ms",
    "memory_budget_mb",
    "cpu_cores",
    "has_expensive_startup",
)


@forgiving
def selector(attempt: Selector) -> list[str]:
    """Check the signature, what it says for each kind, and its limits."""
    wrong = _signature(attempt)
    if wrong:
        return wrong
    for kind in KINDS:
        wrong += _complete(kind, attempt(kind, 100.0, 4096.0, 4, False))
    wrong += _suits(attempt)
    try:
        attempt("whatever", 100.0, 256.0, 4, False)
    except ValueError:
        return wrong
    return [*wrong, "An unknown kind of work has to raise ValueError."]


def _signature(attempt: Selector) -> list[str]:
    signature = inspect.signature(attempt)
    if tuple(signature.parameters) != ARGUMENTS:
        return [f"It has to take {', '.join(ARGUMENTS)}, in this order."]
    bare = [
        name
        for name, one in signature.parameters.items()
        if one.annotation is inspect.Parameter.empty
    ]
    if signature.return_annotation is inspect.Signature.empty:
        bare.append("what it returns")
    return [f"No type is given for {name}." for name in bare]


def _complete(kind: str, found: object) -> list[str]:
    """Approach, reasons, alternatives, migration, validation."""
    parts = ("approach", "reasons", "alternatives", "migration", "validation")
    missing = [part for part in parts if not getattr(found, part, None)]
    if missing:
        return [f"{kind}: the recommendation has no {', '.join(missing)}."]
    approach = found.approach  # type: ignore[attr-defined] # just asked for
    others = set(found.alternatives)  # type: ignore[attr-defined] # as well
    wrong = []
    if unknown := ({approach} | others) - APPROACHES:
        wrong.append(f"{kind}: {', '.join(sorted(unknown))} is no approach.")
    if approach in others:
        wrong.append(f"{kind}: {approach} is its own alternative.")
    return wrong


def _suits(attempt: Selector) -> list[str]:
    """What nobody should recommend."""
    waiting = attempt("waiting", None, 256.0, 4, False).approach
    alone = attempt("computing", None, 4096.0, 1, False).approach
    computing = attempt("computing", None, 4096.0, 4, False).approach
    tight = attempt("computing", None, 8.0, 4, False).approach
    both = attempt("both", 100.0, 4096.0, 4, False).approach
    found = {
        f"Waiting: {waiting} is no way to overlap waits cheaply.": waiting
        not in {"threads", "asyncio"},
        f"Computing on one core: {alone} cannot beat a loop.": alone
        != "sequential",
        f"Computing on four cores: {computing} computes on one.": computing
        in {"sequential", "asyncio"},
        f"Computing with 8 MB: {tight} needs more than that.": tight
        in {"processes", "interpreters"},
        f"Both: {both} leaves one of the two out.": "+" not in both,
    }
    return [sentence for sentence, wrong in found.items() if wrong]
