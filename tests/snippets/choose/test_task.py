"""The task holds what the choice depends on, and refuses nonsense."""

import pytest

from snippets.choose.task import Task, from_five


def test_five_answers_are_enough():
    """The five fields make a task."""
    task = from_five("hybrid", 100, 256, 4, False)

    facts = (task.latency_seconds, task.memory_budget_bytes, task.cores)

    assert facts == (0.1, 256 * 2**20, 4)


@pytest.mark.parametrize(("word", "share"), [("io-bound", 0.9), ("CPU", 0.0), ("mixed", 0.6)])
def test_words_for_a_workload(word, share):
    """Several words name the same kind of workload."""
    task = from_five(word)

    assert task.wait_share >= share


def test_an_unknown_workload_is_refused():
    """A word that names no workload is an error."""
    with pytest.raises(ValueError, match="waiting, computing or both"):
        from_five("blockchain")


def test_an_expensive_start_counts():
    """The fifth answer makes each worker load something."""
    task = from_five("cpu", has_expensive_startup=True)

    assert task.startup_seconds > 0


@pytest.mark.parametrize(
    "nonsense",
    [
        {"tasks": 0},
        {"cores": 0},
        {"gil_share": 1.5},
        {"cpu_seconds": -1.0},
        {"result_bytes": -1},
        {"tasks": 3, "lengths": (1.0, 2.0)},
    ],
)
def test_nonsense_is_refused(nonsense):
    """A task that cannot be is an error."""
    with pytest.raises(ValueError, match=r"\w+ (is|are|has) "):
        Task(**nonsense)


def test_sequential_is_the_sum():
    """All calls one after the other take the sum of their seconds."""
    task = Task(tasks=10, cpu_seconds=0.25, wait_seconds=0.5)

    assert task.sequential_seconds == 7.5


def test_a_task_without_time_does_not_wait():
    """Where nothing takes time, no share of it is waiting."""
    assert Task(cpu_seconds=0.0).wait_share == 0.0
