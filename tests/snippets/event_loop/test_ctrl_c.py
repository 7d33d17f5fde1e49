from snippets.event_loop.ctrl_c import program


def test_clean_up_runs_before_the_interrupt():
    """The main task is cancelled first; KeyboardInterrupt is raised by `asyncio.run`."""
    assert program() == ["main: cancelled", "main: cleaned up", "program: KeyboardInterrupt"]
