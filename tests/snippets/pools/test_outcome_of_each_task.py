"""Tests of snippets/pools/outcome_of_each_task.py."""

from snippets.pools.outcome_of_each_task import Outcome, read_all


def test_order_and_partial_results_are_kept():
    """Whatever happens to a task, its outcome stands in its place."""
    outcomes = read_all({"x": 2, "y": None, "z": 1})

    assert outcomes == [
        Outcome("x", ["x/1"], "lost at page 2"),
        Outcome("y", ["y/1", "y/2", "y/3"]),
        Outcome("z", [], "lost at page 1"),
    ]


def test_the_status_follows():
    """Complete without an error, partial with pages, failed without."""
    assert [one.status for one in read_all({"x": 2, "y": None, "z": 1})] == [
        "partial", "complete", "failed",
    ]  # fmt: skip
