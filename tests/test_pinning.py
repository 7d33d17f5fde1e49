"""What changes from run to run is pinned, and what does not is left."""

from pathlib import Path

import pytest
from guide.pinning import pin

PROGRAM = Path("/tmp/x1/hung.py")


def pinned(text: str, **volatile: str) -> str:
    """The text without the line end that `pin` adds; the process is 90, its thread 95."""
    return pin(text, PROGRAM, [90, 95], volatile).removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("thread 95 of 90", "thread 4712 of 4711"),
        ("line 190, 9.90 s, 90.5 %", "line 190, 9.90 s, 90.5 %"),
        ("90      x", "4711    x"),
        (
            "0x7f3eaad009b0 0x56da51d0210 0x7f3eaad009b0",
            "0x7f0000000010 0x7f0000000020 0x7f0000000010",
        ),
        ("0x56da51d0210        x", "0x7f0000000010       x"),
        ("0x0", "0x0"),
        ("task 140241672770624;", "task …;"),
        ("Python v3.11.7 (/opt/x/bin/python3.11)", "Python v3.… (python)"),
        ("Process 90: python3.14t hung.py", "Process 4711: python hung.py"),
    ],
)
def test_numbers_are_pinned(text, result):
    """Processes, threads and addresses, and columns keep their width."""
    assert pinned(text) == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ('File "/tmp/x1/hung.py", line 7, in f', 'File "hung.py", line 7, in f'),
        (
            'File "/a/lib/python3.14t/threading.py", line 7 in f',
            'File "…/threading.py", line … in f',
        ),
        ("wait /a/lib/python3.15/asyncio/locks.py:213", "wait …/asyncio/locks.py:…"),
        ("run (asyncio/runners.py:118)", "run (asyncio/runners.py:…)"),
        ("main (hung.py:22)", "main (hung.py:22)"),
        ("/a/lib/python3.14/threading.py(1133)join()", "…/threading.py(…)join()"),
    ],
)
def test_places_are_pinned(text, result):
    """Lines of the program stay; folders and lines of the library go."""
    assert pinned(text) == result


def test_a_session_pins_more():
    """By regular expressions of its own."""
    assert pinned("took 0.31 s", **{r"[\d.]+ s": "a while"}) == "took a while"


def test_blanks_at_the_ends_go():
    """Of each line and of the whole."""
    assert pin("\n  a  \n\nb \n\n", PROGRAM, [], {}) == "  a\n\nb\n"
