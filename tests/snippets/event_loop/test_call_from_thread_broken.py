from snippets.event_loop.call_from_thread_broken import main


def test_a_stopped_loop_answers_nobody():
    """The thread comes after the loop's own coroutine is done."""
    assert main() == ["no answer: without its time limit, result() hangs"]
