from snippets.event_loop.no_loop_in_thread_fixed import main


def test_run_makes_one():
    """The coroutine runs on a loop of the thread."""
    assert main() == "fetched"
