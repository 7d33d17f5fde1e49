import signal

import pytest

from snippets.event_loop.ctrl_c import program


@pytest.fixture(autouse=True)
def _handler_as_before():
    """The program sets the handler of SIGINT: put the former one back."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def test_clean_up_runs_before_the_interrupt():
    """The main task is cancelled first; KeyboardInterrupt is raised by `asyncio.run`."""
    assert program() == ["main: cancelled", "main: cleaned up", "program: KeyboardInterrupt"]


def test_a_program_in_the_background():
    """It works where the shell has left SIGINT ignored, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    assert program()[-1] == "program: KeyboardInterrupt"
