"""A second run confirms the first: the intervals on the site are as wide as they must be."""

import pytest
from guide import machine, repeated, results
from guide.evidence import Evidence
from guide.paths import REFERENCE

from tests import made_by_hand

SECOND = sorted(repeated.FOLDER.glob("*.json"))
ENOUGH = 0.95


def both(path):
    """The reference and its repetition."""
    return (
        Evidence(results.read(REFERENCE / path.name), "reference"),
        Evidence(results.read(path), "reference"),
    )


def test_the_reference_was_measured_twice():
    """Each file of the reference has a repetition of the same machine."""
    twice = [
        path.name for path in SECOND if machine.file_name(results.read(path).machine) == path.name
    ]

    assert twice == [path.name for path in sorted(REFERENCE.glob("*.json"))]


@pytest.mark.parametrize("path", SECOND, ids=lambda path: path.stem)
def test_the_intervals_hold(path):
    """As many medians as promised lie in the intervals of the first run."""
    assert repeated.inside(*both(path)) >= ENOUGH


@pytest.mark.parametrize("path", SECOND, ids=lambda path: path.stem)
def test_no_finding_turns_round(path):
    """What was faster is not slower the second time."""
    assert repeated.turned(*both(path)) == 0


def twice_as_slow(data):
    """Threads take twice as long as before."""
    for cell in data["cells"]:
        if cell["approach"] == "threads":
            cell["seconds"] = [2 * one for one in cell["seconds"]]


def test_a_run_that_differs_is_seen():
    """The test can fail: medians outside, and a finding that turned."""
    first, second = made_by_hand.evidence(), made_by_hand.evidence(twice_as_slow)

    assert repeated.inside(first, first) == 1
    assert repeated.inside(first, second) < ENOUGH
    assert repeated.turned(first, second) > 0
