"""The catalog reads what the files say of themselves."""

import sys

import pytest

from snippets import catalog
from snippets.catalog import Needs, Snippet


@pytest.mark.parametrize("snippet", catalog.snippets(), ids=lambda one: one.name)
def test_every_snippet_states_its_claim(snippet):
    """The first line of the docstring is one sentence."""
    assert snippet.summary.endswith(".")


@pytest.mark.parametrize("snippet", catalog.snippets(), ids=lambda one: one.name)
def test_no_snippet_is_long(snippet):
    """One idea fits on a screen or two."""
    lines = snippet.path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 120


def test_a_snippet_is_found_by_its_name():
    """The name is its path without the ending."""
    assert catalog.find("pools/map_results").module == "snippets.pools.map_results"


def test_an_unknown_name_is_an_error():
    """Nothing is guessed."""
    with pytest.raises(KeyError):
        catalog.find("pools/nothing")


@pytest.mark.parametrize(
    ("line", "needs"),
    [
        ("Nothing.", Needs()),
        ("Requires: Python 3.14", Needs((3, 14))),
        ("Requires: Python 3.13, POSIX", Needs((3, 13), "POSIX")),
        ("Requires: Linux", Needs(system="Linux")),
        ("Requires: tqdm", Needs(packages=("tqdm",))),
    ],
)
def test_needs_are_read_from_the_docstring(line, needs):
    """Versions, systems and packages, in any number."""
    assert catalog._needs(f"A claim.\n\n{line}\n") == needs


@pytest.mark.parametrize(
    ("needs", "system", "missing"),
    [
        (Needs(), "win32", ""),
        (Needs((3, 99)), "linux", "Python 3.99"),
        (Needs(system="POSIX"), "win32", "a POSIX system"),
        (Needs(system="POSIX"), "darwin", ""),
        (Needs(system="Linux"), "darwin", "Linux"),
        (Needs(system="Linux"), "linux", ""),
        (Needs(packages=("no_such_package",)), "linux", "the package no_such_package"),
    ],
)
def test_what_is_missing_is_named(monkeypatch, needs, system, missing):
    """In words that say what to install, or where to go."""
    monkeypatch.setattr(sys, "platform", system)

    assert needs.missing() == missing


@pytest.mark.parametrize(
    ("files", "label", "found"),
    [
        (["x.txt"], "3.14t", "x.txt"),
        (["x.txt", "x.free-threaded.txt"], "3.14t", "x.free-threaded.txt"),
        (["x.txt", "x.gil.txt"], "3.14", "x.gil.txt"),
        (["x.txt", "x.gil.txt", "x.3.14.txt"], "3.14", "x.3.14.txt"),
        (["x.gil.txt"], "3.14t", None),
    ],
)
def test_the_closest_recording_counts(tmp_path, files, label, found):
    """That of the interpreter, of the build, or of all."""
    for name in files:
        (tmp_path / name).touch()
    recorded = Snippet("p/x", tmp_path / "x.py", "").recorded(label)

    assert (recorded and recorded.name) == found
