"""What all checks have in common: nothing yet, and an attempt that fails."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Attempt = TypeVar("Attempt")


def forgiving(
    check: Callable[[Attempt], list[str]],
) -> Callable[[Attempt | None], list[str]]:
    """The check for attempts that are not there, or that raise an error."""

    @wraps(check)
    def run(attempt: Attempt | None) -> list[str]:
        if not attempt:
            return ["There is nothing to check yet: hand in an attempt."]
        try:
            return check(attempt)
        except Exception as error:  # whatever the reader's code raises
            said = f": {error}" if str(error) else ""
            return [f"It raises {type(error).__name__}{said}."]

    return run
