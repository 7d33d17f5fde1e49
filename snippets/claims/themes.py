"""The themes, in the order in which the page shows them."""

from dataclasses import dataclass
from typing import Final

from . import (
    asyncio_,
    cancelling,
    free_threading,
    futures,
    gil,
    interpreters,
    loops,
    measuring,
    pools,
    processes,
    shared_objects,
    sharing,
    start_methods,
    tasks,
    threads,
)
from .claim import Claim


@dataclass(frozen=True)
class Theme:
    """Claims that belong together."""

    name: str  # as `@claims NAME` asks for it
    title: str
    claims: tuple[Claim, ...]


THEMES: Final = (
    Theme("gil", "The GIL", gil.CLAIMS),
    Theme("threads", "Threads", threads.CLAIMS + shared_objects.CLAIMS),
    Theme("free-threading", "Free threading", free_threading.CLAIMS),
    Theme("pools", "Pools and futures", futures.CLAIMS + pools.CLAIMS),
    Theme("processes", "Processes", start_methods.CLAIMS + processes.CLAIMS),
    Theme("sharing", "Data between processes", sharing.CLAIMS),
    Theme("interpreters", "Interpreters", interpreters.CLAIMS),
    Theme("asyncio", "asyncio: the loop", asyncio_.CLAIMS + loops.CLAIMS),
    Theme(
        "tasks",
        "asyncio: tasks and cancellation",
        tasks.CLAIMS + cancelling.CLAIMS,
    ),
    Theme("measuring", "Measuring and choosing", measuring.CLAIMS),
)


def every_claim() -> tuple[Claim, ...]:
    """All claims, theme by theme."""
    return tuple(claim for theme in THEMES for claim in theme.claims)
