"""Tests of snippets/operating/exit_codes.py."""

import pytest

from snippets.operating.exit_codes import ENDS, exit_code, meaning
from tests.snippets.needs import requires

pytestmark = requires("operating/exit_codes")

CODES = dict(zip(ENDS, [0, 3, 1, 1, 0, -2, -15, 0, -9], strict=True))


@pytest.mark.parametrize("how", ENDS)
def test_exit_code(how):
    """Each way to end has its code."""
    assert exit_code(ENDS[how]) == CODES[how]


@pytest.mark.parametrize(
    ("code", "words"), [(0, "0"), (-15, "-15: SIGTERM; a shell says 143"), (3, "3")]
)
def test_meaning(code, words):
    """A negative code is a signal, for which a shell says 128 and its number."""
    assert meaning(code) == words
