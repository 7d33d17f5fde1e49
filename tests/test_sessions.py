"""The debugging sessions on the pages are what the commands say today."""

import re
import sys

import pytest
from guide import extension, interpreters, recording, sessions
from guide.interpreters import LABELS
from guide.sessions import FOLDER, NotAllowedError, Session, SessionError

from snippets import catalog
from tests.test_pages import PAGES, asked_for

ALL = sessions.sessions()
ON_LINUX = sys.platform.startswith("linux")


@pytest.fixture(scope="module")
def found() -> dict[str, interpreters.Found]:
    """The interpreters of this machine by label."""
    return {one.label: one for one in interpreters.find()[0]}


def every_session():
    """Each session under each of its interpreters; all but the newest two take longer."""
    for session in ALL.values():
        for label in session.labels:
            marks = [] if label in session.labels[-2:] else [pytest.mark.long]
            yield pytest.param(session, label, marks=marks, id=f"{session.name}-{label}")


@pytest.mark.skipif(not ON_LINUX, reason="the sessions are recorded on Linux")
@pytest.mark.parametrize(("session", "label"), list(every_session()))
def test_a_session_says_what_is_recorded(session, label, found):
    """The program hangs, the command finds it as the page shows."""
    if missing := {label, session.viewer or label} - found.keys():
        pytest.skip(f"no {min(missing)} on this machine: uv python install {min(missing)}")
    viewer = session.viewer or label
    try:
        said = sessions.look(session, found[label].path, found[viewer].path)
    except NotAllowedError:
        pytest.skip(
            "needs the right to look into other processes: root, or kernel.yama.ptrace_scope=0"
        )
    recorded = session.recorded(label)

    assert session.agrees(said, recorded), f"it says\n{said}\nrecorded is\n{recorded}"


@pytest.mark.parametrize("session", list(ALL.values()), ids=list(ALL))
class TestEachSession:
    """What holds for each declared session."""

    def test_it_is_recorded(self, session):
        """Under every interpreter that it names, with what it should show."""
        recorded = [session.recorded(label) or "" for label in session.labels]

        assert all(re.search(session.until, text) for text in recorded)

    def test_it_is_on_a_page(self, session):
        """A session that no page shows would be unread."""
        assert session.name in asked_for("session")

    def test_its_program_is_shown_on_the_same_page(self, session):
        """Line numbers mean nothing without the code."""
        pages = [page.read_text() for page in PAGES]
        showing = [text for text in pages if f"@session {session.name}\n" in text]

        assert all(f"@snippet {session.program}\n" in text for text in showing)

    def test_it_names_interpreters_in_order(self, session):
        """As the pages list them."""
        assert list(session.labels) == [one for one in LABELS if one in session.labels]


def test_every_recording_has_its_session():
    """A recording without a session is left over."""
    known = {path for one in ALL.values() for path in recording.recordings(one.recording)}

    assert set(FOLDER.glob("*.txt")) == known


def test_every_program_that_hangs_is_looked_into():
    """A snippet that says `Hangs:` is the program of a session."""
    hanging = {one.name for one in catalog.snippets() if one.hangs}

    assert hanging <= {one.program for one in ALL.values()}


def test_an_unknown_session_stops_the_build():
    """A session that does not exist is an error."""
    with pytest.raises(extension.PageError, match="no session is called nothing"):
        extension.session_block("nothing")


def test_a_session_is_shown_with_its_command():
    """What was typed comes first, then what was recorded."""
    session = ALL["cycle_pstree"]
    block = extension.session_block("cycle_pstree")
    start = block.index("$ python -m asyncio pstree 4711")

    assert block[start + 1 : -2] == session.recorded("3.15").rstrip().splitlines()


def test_a_session_that_differs_has_tabs():
    """One for each answer."""
    tabs = [line for line in extension.session_block("loop_py_spy") if line.startswith("===")]

    assert tabs == ['=== "3.11, 3.12, 3.13, 3.14, 3.15"', '=== "3.14t, 3.15t"']


def here() -> interpreters.Found:
    """The interpreter that runs the tests."""
    return next(one for one in interpreters.find()[0] if one.label == catalog.this_label())


def test_an_answer_that_never_comes_is_an_error(monkeypatch):
    """With what was said last."""
    monkeypatch.setattr(sessions, "LIMIT_SECONDS", 0.5)
    session = Session("x", "debugging/hung_queue", "python --version PID", until="nothing")

    with pytest.raises(SessionError, match=r"no 'nothing' in\nPython 3"):
        sessions.look(session, here().path, here().path)


def test_a_program_that_says_no_pid_is_an_error():
    """It cannot be looked into."""
    session = Session("x", "pools/map_results", "python --version PID", until="Python")

    with pytest.raises(SessionError, match="not its pid"):
        sessions.look(session, here().path, here().path)


def test_missing_rights_are_told_apart():
    """A refusal of the system is no wrong answer."""
    command = "python -c \"print('Operation not permitted')\" PID"
    session = Session("x", "debugging/hung_queue", command, until="tasks")

    with pytest.raises(NotAllowedError):
        sessions.look(session, here().path, here().path)
