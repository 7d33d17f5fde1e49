import asyncio

from snippets.event_loop.steps_of_two_tasks import main


def steps():
    """What the two tasks logged."""
    log: list[str] = []
    asyncio.run(main(log.append))
    return log


def test_a_new_task_has_not_started():
    """Creating a task runs nothing of it."""
    log = steps()

    assert [line[:6] for line in log[:2]] == ["task A", "task B"]


def test_steps_of_tasks_never_mix():
    """Between two steps of one task stands a line that says it gave control back."""
    running = ""
    mixed = []
    for line in steps():
        if line.startswith("the loop resumes"):
            mixed += [line] if running else []
            running = line[-1]
        elif running and line.startswith(f"{running} "):
            running = ""

    assert mixed == []


def test_the_shorter_wait_ends_first():
    """B sleeps for a shorter time, and is done first."""
    done = [line for line in steps() if line.endswith("is done")]

    assert done == ["B is done", "A is done"]
