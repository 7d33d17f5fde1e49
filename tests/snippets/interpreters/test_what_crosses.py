"""Tests of snippets/interpreters/what_crosses.py."""

from threading import Lock

import pytest

from tests.snippets.needs import requires

pytestmark = requires("interpreters/what_crosses")


@pytest.mark.parametrize(
    ("value", "how"),
    [
        (None, "shared"),
        (True, "shared"),
        ("text", "shared"),
        ((1, 2), "shared"),
        ([1], "pickled"),
        ({1: 2}, "pickled"),
        (Lock(), "refused"),
        (iter([1]), "pickled"),
    ],
    ids=repr,
)
def test_values_cross_in_their_way(value, how):
    """Shared as they are, copied by pickle, or refused."""
    from snippets.interpreters.what_crosses import crossing

    assert crossing(value).partition(",")[0] == how


def test_what_came_goes_back():
    """The function that runs on the other side changes nothing."""
    from snippets.interpreters.what_crosses import give_back

    assert give_back("same") == "same"
