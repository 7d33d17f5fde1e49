from snippets.event_loop.no_loop_in_thread_broken import main


def test_a_thread_has_no_loop():
    """The error names the thread."""
    assert main() == "There is no current event loop in thread 'view_0'."
