"""The verb `record_sessions`: run the debugging sessions, and write down what they answer."""

import argparse
import sys

from rich.console import Console

from guide import interpreters, recording, sessions
from guide.interpreters import Found
from guide.sessions import NotAllowedError, Session, SessionError


def main() -> None:
    """Run the command line; exit code 1 if a session fails."""
    parser = argparse.ArgumentParser(
        prog="record_sessions.py", description="Record the debugging sessions of the pages."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="as in sessions.toml")
    names = parser.parse_args().names or list(sessions.sessions())
    if unknown := [name for name in names if name not in sessions.sessions()]:
        sys.exit(f"No session is called {unknown[0]}: see snippets/sessions/sessions.toml.")
    console = Console(highlight=False, soft_wrap=True)
    found = {one.label: one for one in interpreters.find()[0]}
    failed = False
    for name in names:
        try:
            line = record(sessions.sessions()[name], found)
        except (NotAllowedError, SessionError) as problem:
            failed, line = True, f"{name} failed: {problem}"
        if line:
            console.print(line, markup=False)
    sys.exit(failed)


def record(session: Session, found: dict[str, Found]) -> str:
    """Record one session under each of its interpreters; a line if something changed."""
    said: dict[str, str] = {}
    for label in session.labels:
        viewer = session.viewer or label
        if label in found and viewer in found:
            new = sessions.look(session, found[label].path, found[viewer].path)
            old = session.recorded(label)
            said[label] = old if old and session.agrees(new, old) else new
    return recording.put(session.recording, said, write=True, labels=session.labels)
