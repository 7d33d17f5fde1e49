"""`python -m snippets` lists, shows, runs and copies; what is wrong is one line."""

import runpy
import sys

import pytest

from snippets import __main__ as command
from snippets import catalog


def refused(*words):
    """What the command says when it refuses, and does not do."""
    with pytest.raises(SystemExit) as caught:
        command.main(list(words))
    return str(caught.value.code)


def test_the_list_has_every_snippet(capsys):
    """A line for each, with its claim."""
    command.main(["list"])

    assert len(capsys.readouterr().out.splitlines()) == len(catalog.snippets())


def test_the_list_can_be_searched(capsys):
    """By a word of the name or of the claim."""
    command.main(["list", "barrier"])

    assert "threads/meet_at_a_barrier" in capsys.readouterr().out


def test_show_prints_the_file(capsys):
    """To the letter."""
    command.main(["show", "pools/map_results"])

    assert capsys.readouterr().out == catalog.find("pools/map_results").path.read_text()


@pytest.mark.parametrize("name", ["pools/map_results", "snippets/pools/map_results.py"])
def test_run_runs_it_as_a_program(capsys, monkeypatch, name):
    """By its name or by its path."""
    monkeypatch.setattr(sys, "argv", ["snippets"])
    monkeypatch.setattr(sys, "path", list(sys.path))
    command.main(["run", name])

    assert capsys.readouterr().out == "ada -> ADA\ngrace -> GRACE\nbarbara -> BARBARA\n"


def test_copy_copies_the_file(tmp_path, capsys):
    """And says where to."""
    command.main(["copy", "pools/map_results", str(tmp_path)])

    assert capsys.readouterr().out.strip() == str(tmp_path / "map_results.py")
    assert [path.name for path in tmp_path.iterdir()] == ["map_results.py"]


def test_copy_never_overwrites(tmp_path):
    """An existing file stays as it is."""
    (tmp_path / "map_results.py").write_text("mine")
    said = refused("copy", "pools/map_results", str(tmp_path))

    assert "--force" in said
    assert (tmp_path / "map_results.py").read_text() == "mine"


def test_copy_overwrites_when_told(tmp_path):
    """--force replaces the file."""
    (tmp_path / "map_results.py").write_text("mine")
    command.main(["copy", "pools/map_results", str(tmp_path), "--force"])

    assert (tmp_path / "map_results.py").read_text() != "mine"


def test_copy_needs_a_folder(tmp_path):
    """A folder that does not exist is not made up."""
    assert "is not a folder" in refused("copy", "pools/map_results", str(tmp_path / "none"))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("map_result", "Near it: pools/map_results"),
        ("pools/mapresults", "Near it: pools/map_results"),
        ("qqqqq", "`list` shows them all"),
    ],
)
def test_an_unknown_name_gets_the_nearest(name, says):
    """Whether it is a typing error or something else."""
    assert says in refused("show", name)


def test_what_is_missing_is_said(monkeypatch):
    """A snippet for a newer Python does not run into a traceback."""
    monkeypatch.setattr(catalog.Needs, "missing", lambda self: "Python 3.99")

    assert refused("run", "pools/map_results") == "pools/map_results needs Python 3.99."


def test_what_is_no_program_is_not_run(monkeypatch):
    """It is shown instead."""
    quiet = catalog.Snippet("pools/quiet", catalog.HERE / "pools" / "quiet.py", "Quiet.")
    monkeypatch.setattr(command, "_find", lambda name: quiet)

    assert "is no program" in refused("run", "pools/quiet")


def test_it_runs_as_a_module(monkeypatch, capsys):
    """`python -m snippets list` is the way in."""
    monkeypatch.setattr(sys, "argv", ["snippets", "list", "barrier"])
    monkeypatch.delitem(sys.modules, "snippets.__main__", raising=False)
    runpy.run_module("snippets", run_name="__main__")

    assert "barrier" in capsys.readouterr().out
