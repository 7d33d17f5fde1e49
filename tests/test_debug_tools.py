"""The table of tools and versions says what the recorded sessions and the snippets say."""

import re

import pytest
from guide import sessions
from guide.interpreters import LABELS
from guide.paths import DOCS

from snippets import catalog

TOOLS = {  # the first cell of a row: the session that uses the tool, or the snippet
    "`py-spy dump`": "threads_py_spy",
    "`faulthandler.register`": "threads_faulthandler",
    "`faulthandler.dump_traceback_later`": "debugging/dump_when_late",
    "`-X faulthandler`, all threads after a crash": "crash",
    "tasks on a signal": "debugging/tasks_on_signal",
    "`python -m asyncio ps`, `pstree`": "queue_pstree",
    "`asyncio.capture_call_graph`": "debugging/call_graph",
    "`python -m pdb -p`": "threads_pdb",
    "`sys.remote_exec`": "debugging/look_inside",
    "`python -m profiling.sampling`": "threads_sampling_dump",
}
FAILED = re.compile(r"^Error|Cannot show all threads", re.MULTILINE)


def table() -> dict[str, list[str]]:
    """The rows of "Which tool works where"."""
    text = (DOCS / "debug" / "index.md").read_text(encoding="utf-8")
    part = text.partition("## Which tool works where")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("|")]
    assert rows[0] == ["Tool", *LABELS]
    return {row[0]: row[1:] for row in rows[2:]}


def works(source: str, label: str) -> bool:
    """Whether the session was recorded there, without an error; or whether the snippet runs."""
    if "/" in source:
        needed = catalog.find(source).needs.python
        return (3, int(label.rstrip("t").partition(".")[2])) >= needed
    session = sessions.sessions()[source]
    recorded = session.recorded(label) if label in session.labels else None
    return recorded is not None and not FAILED.search(recorded)


def test_every_tool_is_in_the_table():
    """And no other."""
    assert table().keys() == TOOLS.keys()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_row_is_what_was_recorded(tool):
    """Yes where it works, no where it does not."""
    cells = ["yes" if works(TOOLS[tool], label) else "no" for label in LABELS]

    assert table()[tool] == cells
