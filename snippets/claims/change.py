"""A thing that changed from one version of Python to another."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .claim import is_free_threaded

VERSIONS: Final = ((3, 11), (3, 12), (3, 13), (3, 14), (3, 15))
NO, YES = "\N{EN DASH}", "yes"


@dataclass(frozen=True)
class Change:
    """One row: what it is in each version, and what that asks of you."""

    name: str
    what: str
    module: str
    states: dict[tuple[int, int], str]  # from this version on
    before: str  # what to do on versions before the last change
    after: str
    look: Callable[[], str]  # the state on the interpreter that runs it
    page: str = ""  # where it is explained, below docs/
    free_threaded: str = ""  # the state there, from the last change on
    system: str = ""  # "POSIX" or "Linux", where it is to be seen

    def state(self, version: tuple[int, int]) -> str:
        """The state on the default build of a version."""
        known = [since for since in self.states if since <= version]
        return self.states[max(known)]

    def since(self) -> tuple[int, int]:
        """The version of the last change."""
        return max(self.states)

    def expected(self) -> str:
        """The state that this interpreter should show."""
        version = sys.version_info[:2]
        if (
            is_free_threaded()
            and self.free_threaded
            and version >= self.since()
        ):
            return self.free_threaded
        return self.state(version)


def since(minor: int) -> dict[tuple[int, int], str]:
    """Not there before 3.`minor`, and there from then on."""
    return {(3, 11): NO, (3, minor): YES} if minor > 11 else {(3, 11): YES}
