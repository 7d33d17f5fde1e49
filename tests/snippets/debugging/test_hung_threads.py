"""Tests of snippets/debugging/hung_threads.py."""

import os
import signal
import sys
from threading import Barrier, Lock, Thread

import pytest

from snippets.debugging.hung_threads import move, open_doors
from tests.snippets.debugging.hanging import Hanging, running
from tests.snippets.needs import requires

pytestmark = requires("debugging/hung_threads")
LIMIT = 30.0


def dump(program: Hanging) -> str:
    """What the door SIGUSR1 shows, once the main thread waits too."""
    return program.answer(signal.SIGUSR1, "in move", "in join", "in <module>")


@pytest.fixture(autouse=True)
def handler_put_back():
    """Leave SIGUSR2 as it was."""
    before = signal.getsignal(signal.SIGUSR2)
    yield
    signal.signal(signal.SIGUSR2, before)


def test_both_threads_stand_at_their_second_lock():
    """In `move`, while the main thread waits for the first of them."""
    with running("debugging/hung_threads") as program:
        text = dump(program)

    assert text.count("in move") == 2


def test_one_way_is_no_deadlock():
    """Alone, a transfer ends."""
    thread = Thread(target=move, args=(Lock(), Lock(), Barrier(1)))
    thread.start()
    thread.join(LIMIT)

    assert not thread.is_alive()


def test_the_doors_are_signals():
    """One has a handler in C, the other one in Python."""
    open_doors()

    assert callable(signal.getsignal(signal.SIGUSR2))


@pytest.mark.skipif(sys.version_info < (3, 14), reason="needs Python 3.14")
def test_a_script_waits_until_the_main_thread_runs_python(tmp_path):
    """The C handler of faulthandler does not let it in, the handler in Python does."""
    answer = tmp_path / "answer"
    os.mkfifo(answer)
    script = tmp_path / "script.py"
    mark = tmp_path / "mark"
    script.write_text(f"open({str(mark)!r}, 'w').close()\nopen({str(answer)!r}, 'w').write('in')")
    with running("debugging/hung_threads") as program:
        dump(program)
        sys.remote_exec(program.pid, str(script))
        dump(program)
        before = mark.exists()
        os.kill(program.pid, signal.SIGUSR2)
        with answer.open() as pipe:
            said = pipe.read()

    assert (before, said) == (False, "in")
