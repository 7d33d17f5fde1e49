"""What a claim is, and the three ways to decide one.

A claim is written as the function that checks it: its docstring is the
statement, `claimed` adds the verdict and what is so instead, and the name
takes its claim to the command line and the page. What the function yields is
the evidence: each line says what was seen, and whether that is as it should
be if the correct statement is correct.
"""

import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Verdict(Enum):
    """What came out."""

    TRUE = "true"
    CONDITIONS = "true with conditions"
    MISLEADING = "misleading"
    FALSE = "false"
    OBSOLETE = "obsolete"


class Origin(Enum):
    """Where a statement comes from."""

    TEXTS = "a text that this guide started from"
    FOLKLORE = "often repeated"
    OURS = "said by this guide"


@dataclass(frozen=True)
class Seen:
    """A line of evidence."""

    text: str
    as_it_should: bool  # as the correct statement has it


Check = Callable[[], Iterator[Seen]]


@dataclass(frozen=True)
class Run:
    """Decided by running `check` on the interpreter that is there."""

    check: Check
    since: tuple[int, int] = (3, 11)
    system: str = ""  # "POSIX" or "Linux"

    def missing(self) -> str:
        """What this interpreter lacks for the check; empty if nothing."""
        if sys.version_info < self.since:
            return "Python {}.{}".format(*self.since)
        if self.system == "POSIX" and sys.platform == "win32":
            return "a POSIX system"
        if self.system == "Linux" and not sys.platform.startswith("linux"):
            return "Linux"
        return ""


@dataclass(frozen=True)
class Figure:
    """A figure of the results, and the range that the statement needs.

    Times are in milliseconds, memory is in megabytes.
    """

    name: str
    at_least: float = 0.0
    at_most: float = float("inf")


@dataclass(frozen=True)
class Measured:
    """Decided by figures of the reference results."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class SourceOnly:
    """No run here can decide it; `why` says so, `Claim.source` is where."""

    why: str


@dataclass(frozen=True)
class Claim:
    """A statement, and what is known about it."""

    name: str  # "pool-hangs-on-worker-death"
    statement: str
    origin: Origin
    verdict: Verdict
    correct: str
    decided: Run | Measured | SourceOnly
    holds: str  # for which versions, builds and systems `correct` holds
    page: str  # where it is explained, below docs/
    snippet: str = ""  # a program that shows it
    source: str = ""  # where it is said, or documented


EVERYWHERE: Final = "3.11 to 3.15, with and without the GIL"


def claimed(
    origin: Origin,
    verdict: Verdict,
    correct: str = "",
    *,
    page: str,
    snippet: str = "",
    source: str = "",
    holds: str = EVERYWHERE,
    since: tuple[int, int] = (3, 11),
    system: str = "",
) -> Callable[[Check], Claim]:
    """Make a claim of the function that checks it."""

    def claim(check: Check) -> Claim:
        statement = check.__doc__ or ""
        return Claim(
            name=check.__name__.replace("_", "-"),
            statement=statement,
            origin=origin,
            verdict=verdict,
            correct=correct or statement,
            decided=Run(check, since, system),
            holds=holds,
            page=page,
            snippet=snippet,
            source=source,
        )

    return claim


def claims_in(names: dict[str, object]) -> tuple[Claim, ...]:
    """The claims of a module, in the order in which they stand there."""
    return tuple(one for one in names.values() if isinstance(one, Claim))


def is_free_threaded() -> bool:
    """Whether this is a free-threaded build, whatever its GIL does now."""
    return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


def gil_is_on() -> bool:
    """Whether threads take turns at this moment."""
    return bool(getattr(sys, "_is_gil_enabled", lambda: True)())
