from snippets.event_loop.never_awaited_broken import main


def test_nothing_is_saved_and_a_warning_says_so():
    """The coroutine is collected without having run."""
    assert main() == ["coroutine 'save' was never awaited"]
