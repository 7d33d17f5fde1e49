from snippets.event_loop.runner_keeps_loop import one_run_each, one_runner


def test_two_runs_are_two_loops():
    """What was made in one `asyncio.run` is refused in the next."""
    assert one_run_each() == "refused: another loop than the one I was made on"


def test_a_runner_keeps_its_loop():
    """Both calls find the loop of the first one."""
    assert one_runner() == [1, 2]
