"""Every program runs alone, strictly, and prints what is recorded."""

import sys

import pytest

from snippets import catalog, recorded, running

PROGRAMS = [one for one in catalog.snippets() if one.is_program and not one.hangs]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda one: one.name)
def test_program_prints_what_is_recorded(program):
    """A copy of the file, alone in an empty folder, says what the page says."""
    if missing := program.needs.missing():
        pytest.skip(f"needs {missing}")
    expected = program.recorded(catalog.this_label())
    packages = sys.path[-1] if program.needs.packages else ""
    output = running.run_alone(program, extra_path=packages)

    assert expected, f"nothing is recorded: python3 scripts/record.py {program.name}"
    text = expected.read_text(encoding="utf-8")
    assert not recorded.expectation(program.name).difference(output, text)


def test_every_recording_has_its_program():
    """A recorded output without a program is left over."""
    known = {
        path
        for one in PROGRAMS
        for path in one.path.parent.glob("*.txt")
        if path.name.partition(".")[0] == one.path.stem
    }
    found = {path for folder in catalog.FOLDERS for path in (catalog.HERE / folder).glob("*.txt")}

    assert found == known


def test_every_declared_output_has_its_program():
    """outputs.toml speaks of programs that exist."""
    assert set(recorded.declared()) <= {one.name for one in PROGRAMS}
