"""Instructions are counted by what the machine has: the processor, else a simulator of one."""

import os
import sys
from pathlib import Path

import pytest
from guide import instructions, interpreters, machine, measure_command, results
from guide.charts import free_threading_cost
from guide.children import ChildError
from guide.instructions import NoToolError

from tests import made_by_hand

NO_COUNTER = """#!/bin/sh
for word; do case "$last" in -o) echo "<not supported>,,instructions:u" > "$word";; esac; last=$word; done
"""  # noqa: E501 - a shell script
COUNTER = """#!/bin/sh
for word; do case "$last" in -o) file=$word;; esac; last=$word; done
case "$last" in 0) count=1000;; *) count=1750;; esac
echo "$count,,instructions:u,100,100.00,," > "$file"
"""
SIMULATOR = """#!/bin/sh
for word; do case "$word" in --log-file=*) file=${word#--log-file=};; esac; last=$word; done
case "$last" in 0) count=500;; *) count=900;; esac
echo "==7== Collected : $count" > "$file"
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="perf and valgrind: not on Windows")


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Programs of these names are all that is on PATH beside the system's own."""
    monkeypatch.setenv("PATH", str(tmp_path))
    instructions.tool.cache_clear()
    Path(tmp_path, "true").symlink_to("/bin/true")

    def put(**programs):
        for name, text in programs.items():
            path = tmp_path / name
            path.write_text(text)
            path.chmod(0o755)

    yield put
    instructions.tool.cache_clear()


@pytest.fixture(scope="module")
def here():
    """The Python of the tests, as an interpreter that was found."""
    (found,), _ = interpreters.find([Path(sys.base_prefix, interpreters._relative_python())])
    return found


def test_the_processor_counts_where_it_can(install, here):
    """The same program with no items is subtracted."""
    install(perf=COUNTER, valgrind=SIMULATOR)
    counted = list(instructions.count(here))

    assert [(one.workload, one.count, one.tool) for one in counted] == [
        (name, 750, "perf") for name in instructions.WORKLOADS
    ]


def test_else_it_is_simulated(install, here):
    """A virtual machine without counters says so, and valgrind takes over."""
    install(perf=NO_COUNTER, valgrind=SIMULATOR)
    first = next(instructions.count(here))

    assert (first.count, first.tool) == (400, "callgrind")


def test_where_neither_counts_a_line_says_so(install):
    """It names what would help."""
    install(perf=NO_COUNTER)
    with pytest.raises(NoToolError, match="valgrind is not installed"):
        instructions.tool()


def test_a_program_that_fails_is_one_line(install, here):
    """With what it said last."""
    install(valgrind='#!/bin/sh\ncase "$*" in *true) ;; *) echo broken >&2; exit 3;; esac\n'
            'for word; do case "$word" in --log-file=*)'
            ' echo "Collected : 1" > "${word#--log-file=}";; esac; done\n')  # fmt: skip
    with pytest.raises(ChildError, match=r"valgrind: broken"):
        next(instructions.count(here))


def test_the_command_keeps_the_counts(install, here, tmp_path, monkeypatch, capsys):
    """`measure.py --instructions` writes them into the results."""
    install(perf=COUNTER)
    monkeypatch.setattr(measure_command, "look", lambda console, named: [here])
    path = tmp_path / "here.json"
    monkeypatch.setattr(sys, "argv", ["measure.py", "--instructions", "--output", str(path)])
    monkeypatch.setattr(machine, "describe", lambda: made_by_hand.results().machine)
    measure_command.main()
    kept = results.read(path).instructions

    assert len(kept) == len(instructions.WORKLOADS)
    assert "arithmetic: 375 for an item" in capsys.readouterr().out


def counts(data):
    """3.14t executes 1.2 times the instructions of 3.14."""
    for label, count in (("3.14", 1000), ("3.14t", 1200)):
        data.setdefault("instructions", []).append(
            {
                "interpreter": label, "workload": "arithmetic", "items": 2, "count": count,
                "tool": "callgrind",
                "digest": made_by_hand.cell(data, label, "arithmetic", "sequential", 1)["digest"],
            }
        )  # fmt: skip


def test_the_chart_compares_twins():
    """The table has the ratio, and a note says who counted."""
    chart = free_threading_cost.draw(made_by_hand.evidence(counts))
    row = next(one for one in chart.rows if one[:2] == ("arithmetic", "3.14t"))

    assert row[-1] == "1.2 times"
    assert "The instructions were counted by valgrind, which simulates the processor." in (
        chart.notes
    )


def test_without_counts_it_says_so():
    """No number stands for what was not counted."""
    chart = free_threading_cost.draw(made_by_hand.evidence())

    assert {row[-1] for row in chart.rows} == {"not counted"}
