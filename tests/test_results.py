"""A results file is read whole or refused in one line, and written whole or not at all."""

import json
from typing import Any

import pytest
from guide import results


def minimal() -> dict[str, Any]:
    """The smallest results file that is valid."""
    return {
        "schema_version": 1,
        "profile": "quick",
        "started": "2026-11-21T10:00:00Z",
        "updated": "2026-11-21T10:01:00Z",
        "machine": {"cpu": "test", "cores": 2, "usable": 2, "system": "Linux"},
        "interpreters": [
            {
                "label": "3.14",
                "version": "3.14.0",
                "implementation": "CPython",
                "compiler": "GCC",
                "free_threaded": False,
                "gil_enabled": True,
                "start_method": "forkserver",
                "switch_interval_seconds": 0.005,
                "optimised": "unknown",
            }
        ],
        "cells": [
            {
                "interpreter": "3.14",
                "workload": "arithmetic",
                "approach": "threads",
                "workers": 2,
                "size": 8,
                "rounds": [0, 1],
                "seconds": [1.0, 1.1],
                "cpu_seconds": [1.0, 1.1],
                "digest": "0" * 16,
            }
        ],
    }


@pytest.fixture
def path(tmp_path):
    """Where a results file goes."""
    return tmp_path / "machine.json"


def spoil(change):
    """The text of a results file after `change` to its data."""
    data = minimal()
    change(data)
    return json.dumps(data)


BROKEN = {
    "truncated": json.dumps(minimal())[:-40],
    "empty": "",
    "not an object": "[]",
    "unknown schema": spoil(lambda d: d.update(schema_version=99)),
    "missing field": spoil(lambda d: d["cells"][0].pop("workers")),
    "unknown field": spoil(lambda d: d.update(surprise=1)),
    "negative time": spoil(lambda d: d["cells"][0]["seconds"].__setitem__(0, -1.0)),
    "not a number": spoil(lambda d: d["cells"][0]["seconds"].__setitem__(0, "fast")),
    "uneven columns": spoil(lambda d: d["cells"][0]["seconds"].pop()),
    "round twice": spoil(lambda d: d["cells"][0].update(rounds=[0, 0])),
    "cell twice": spoil(lambda d: d["cells"].append(d["cells"][0])),
    "no such interpreter": spoil(lambda d: d["cells"][0].update(interpreter="3.15")),
    "neither repeat nor error": spoil(
        lambda d: d["cells"][0].update(rounds=[], seconds=[], cpu_seconds=[])
    ),
    "empty lane": spoil(
        lambda d: d.update(
            traces=[
                {
                    "name": "two-threads",
                    "interpreter": "3.14",
                    "gil_enabled": True,
                    "switch_interval_seconds": 0.005,
                    "digest": "0" * 16,
                    "lanes": [{"name": "thread 1", "spans": []}],
                }
            ]
        )
    ),
    "script in a name": spoil(lambda d: d["cells"][0].update(approach="<script>")),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_gives_one_line(path, what):
    """Whatever is wrong, one line names the file and says what to do."""
    path.write_text(BROKEN[what])
    with pytest.raises(results.ResultsError) as caught:
        results.read(path)

    message = str(caught.value)
    assert message.startswith("machine.json: ")
    assert "\n" not in message


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_stays_as_it_is(path, what):
    """Reading never changes the file."""
    path.write_text(BROKEN[what])
    with pytest.raises(results.ResultsError):
        results.read(path)

    assert path.read_text() == BROKEN[what]


def test_a_missing_file_gives_one_line(path):
    """A file that is not there is said to be that."""
    with pytest.raises(results.ResultsError, match=r"machine\.json: No such file"):
        results.read(path)


def test_what_is_written_is_read_back(path):
    """Writing and reading give the same results."""
    before = results.Results.model_validate(minimal())
    results.write(before, path)

    assert results.read(path) == before


def test_a_failed_write_leaves_the_old_file(path, monkeypatch):
    """Where the new text cannot be written, the old file stays and nothing else appears."""
    before = results.Results.model_validate(minimal())
    results.write(before, path)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(results, "_text", full)
    with pytest.raises(OSError, match="No space"):
        results.write(before, path)

    assert (results.read(path), [p.name for p in path.parent.iterdir()]) == (before, [path.name])


def test_a_row_is_a_line(path):
    """Each cell stands on a line of its own: small in a diff."""
    results.write(results.Results.model_validate(minimal()), path)

    assert sum('"workload"' in line for line in path.read_text().splitlines()) == 1


def test_find_filters_by_every_value_given():
    """`find` yields the cells that agree."""
    read = results.Results.model_validate(minimal())
    counts = [len(list(read.find(workers=n))) for n in (2, 3)]

    assert counts == [1, 0]
