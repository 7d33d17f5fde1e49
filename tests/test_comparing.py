"""Two machines are shown side by side, each against its own sequential code."""

import pytest
from guide import comparing, results, your_machine
from guide.measure_command import main
from guide.questions import question
from guide.results import ResultsError
from rich.console import Console

from tests import made_by_hand
from tests.made_by_hand import evidence, only

COMPUTING = question("computing").slices[0]


def faster(data):
    """Another machine, on which two processes are three times as fast."""
    data["machine"]["cpu"] = "Another CPU"
    for one in data["cells"]:
        if (one["workload"], one["approach"]) == ("arithmetic", "processes"):
            one["seconds"] = [value / 3 for value in one["seconds"]]


def four_cores(data):
    """Another machine with four cores: a worker for each is four there."""
    faster(data)
    data["machine"] |= {"usable": 4, "cores": 4}
    data["cells"] = [one for one in data["cells"] if one["workers"] != 2]


def test_ratios_that_differ_are_said_to_differ():
    """Intervals that do not overlap are marked, others are not."""
    rows = comparing.rows(evidence(), evidence(faster), COMPUTING)
    agree = {row[1]: row[-1] for row in rows if row[3] == "3.14" and row[2] == "2"}

    assert (agree["processes"], agree["asyncio"]) == ("no", "yes")


def test_a_worker_for_each_core_is_compared_with_the_same():
    """Two workers of two cores stand beside four of four."""
    rows = comparing.rows(evidence(), evidence(four_cores), COMPUTING)

    assert {row[2] for row in rows if row[1] == "processes"} >= {"2, 4"}


def test_files_without_a_common_cell_are_one_line(tmp_path):
    """The line says what to do."""
    for name, labels in (("a.json", ["3.13"]), ("b.json", ["3.14"])):
        results.write(made_by_hand.results(only(*labels)), tmp_path / name)
    with pytest.raises(ResultsError, match=r"^a\.json and b\.json have no cell in common: "):
        comparing.show(Console(quiet=True), tmp_path / "a.json", tmp_path / "b.json")


def test_the_command_prints_a_table_for_each_question(tmp_path, monkeypatch, capsys):
    """`measure.py --compare` measures nothing."""
    results.write(made_by_hand.results(), tmp_path / "own.json")
    results.write(made_by_hand.results(faster), tmp_path / "other.json")
    own, other = str(tmp_path / "own.json"), str(tmp_path / "other.json")
    monkeypatch.setattr("sys.argv", ["measure.py", "--output", own, "--compare", other])
    main()

    assert question("computing").asks in capsys.readouterr().out


def test_the_page_of_the_own_machine_stands_beside_the_reference():
    """It names the machine and shows a table for each question that both answer."""
    html = your_machine.html(evidence(kind="local"), evidence(faster))

    assert question("pays").asks in html
    assert "<script" not in html
    assert html.count("<table") >= 10
