"""Python for the browser is fetched once, whole or not at all."""

import json
import re
import shutil
import sys

import pytest
from guide import browser_files
from guide.paths import ROOT
from rich.console import Console

FAKE_NPM = """
import pathlib, sys
folder = pathlib.Path("node_modules/pyodide")
folder.mkdir(parents=True)
for name in {names}:
    (folder / name).write_text("content of " + name)
{ending}
"""


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """A repository of our own for what is fetched."""
    monkeypatch.setattr(browser_files, "WORK", tmp_path / ".work")
    monkeypatch.setattr(browser_files, "GENERATED", tmp_path / "docs" / "generated")
    return tmp_path


@pytest.fixture
def npm(tmp_path, monkeypatch):
    """Installs an npm that fetches nothing and ends as it is told to."""

    def install(ending: str = "") -> None:
        script = tmp_path / "npm.py"
        script.write_text(FAKE_NPM.format(names=browser_files.FILES, ending=ending))
        monkeypatch.setattr(browser_files, "_npm", lambda: [sys.executable, str(script)])

    return install


def test_the_five_files_are_put_in_place(folders, npm):
    """What npm fetched stands where the site takes it from."""
    npm()

    assert browser_files.provide(Console()) is None
    found = folders / "docs" / "generated" / "pyodide"
    assert all((found / name).read_text() == f"content of {name}" for name in browser_files.FILES)


def test_the_second_time_nothing_is_fetched(folders, npm):
    """With the files in place, npm is not started."""
    npm()
    browser_files.provide(Console())
    npm("sys.exit(1)")

    assert browser_files.provide(Console()) is None


def test_files_of_another_version_are_replaced(folders, npm):
    """A change of package-lock.json makes what is there useless."""
    npm()
    old = folders / "docs" / "generated" / "pyodide"
    old.mkdir(parents=True)
    (old / "pyodide.mjs").write_text("an older one")
    browser_files.provide(Console())

    assert (old / "pyodide.mjs").read_text() == "content of pyodide.mjs"


def test_without_a_network_one_line_says_what_to_do(folders, npm):
    """The build goes on without Run buttons, and nothing half-made is left."""
    npm("sys.exit('npm error code ENOTFOUND')")
    said = browser_files.provide(Console())

    assert said is not None
    assert re.fullmatch(r"No Run buttons: .*ENOTFOUND.* install Node.js.*", said)
    assert not list(folders.glob("docs/generated/*"))
    assert not list(folders.glob(".work/*"))


def test_an_interrupt_leaves_nothing_behind(folders, npm, monkeypatch):
    """Ctrl-C while npm works: no folder looks finished."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    npm()
    monkeypatch.setattr(browser_files, "_run", interrupt)
    with pytest.raises(KeyboardInterrupt):
        browser_files.provide(Console())

    assert not list(folders.glob(".work/*"))


@pytest.mark.long
def test_without_npm_node_comes_from_pypi(folders, tmp_path, monkeypatch):
    """The locked wheel brings an npm that fetches the real files."""
    which = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "npm" else which(name))
    said = browser_files.provide(Console())
    if said:
        pytest.skip(said)

    assert (folders / "docs" / "generated" / "pyodide" / "pyodide.asm.wasm").stat().st_size > 9e6


def test_every_package_is_pinned():
    """package.json names versions, not ranges: boot.py leans on Pyodide's inner names."""
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    versions = [*package["dependencies"].values(), *package["devDependencies"].values()]

    assert all(re.fullmatch(r"[\d.]+", version) for version in versions)


def test_the_lock_names_no_host():
    """The packages come from whatever registry npm is set to, and their digests are checked."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [value for name, value in lock["packages"].items() if name]

    assert all("resolved" not in one and one["integrity"] for one in packages)
