"""Python for the browser is fetched once, whole or not at all."""

import gzip
import io
import json
import re
import shutil
import sys
import zipfile

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
packages = folder / "pyodide-lock.json"
packages.write_text('{{"info": {{"python": "3.14"}}, "packages": {{"a": 1}}}}')
{ending}
"""
FAKE_NODE = """
import pathlib, sys
_, script, source, target = sys.argv
pathlib.Path(target).write_text("byte code")
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
        script.write_text(FAKE_NPM.format(names=browser_files.AS_THEY_ARE, ending=ending))
        monkeypatch.setattr(browser_files, "_npm", lambda: [sys.executable, str(script)])

    node = tmp_path / "node.py"
    node.write_text(FAKE_NODE)
    monkeypatch.setattr(browser_files, "_node", lambda: [sys.executable, str(node)])
    return install


def test_the_files_are_put_in_place(folders, npm):
    """What npm fetched stands where the site takes it from: two of the five are made anew."""
    npm()

    assert browser_files.provide(Console()) is None
    found = folders / "docs" / "generated" / "pyodide"
    assert {path.name: path.read_text() for path in found.glob("py*")} == {
        "pyodide.mjs": "content of pyodide.mjs",
        "pyodide.asm.mjs": "content of pyodide.asm.mjs",
        "pyodide.asm.wasm": "content of pyodide.asm.wasm",
        "pyodide-lock.json": '{"info": {"python": "3.14"}, "packages": {}}',
        "python_stdlib.bin": "byte code",
    }


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


def test_a_library_that_cannot_be_compiled_is_told(folders, npm, tmp_path):
    """Without its own standard library there is no Python, and one line says so."""
    npm()
    (tmp_path / "node.py").write_text("raise SystemExit('Error: no memory')")
    said = browser_files.provide(Console())

    assert said is not None
    assert said.startswith("No Run buttons: compiling the standard library failed")
    assert not list(folders.glob("docs/generated/*"))


@pytest.fixture
def real():
    """The files of this repository, fetched if need be."""
    if said := browser_files.provide(Console()):
        pytest.skip(said)
    return browser_files.GENERATED / "pyodide"


def test_the_library_has_byte_code(real):
    """What Python imports when it starts is compiled, with its source beside it."""
    library = zipfile.ZipFile(
        io.BytesIO(gzip.decompress((real / "python_stdlib.bin").read_bytes()))
    )
    names = set(library.namelist())

    assert {"asyncio/tasks.py", "asyncio/tasks.pyc", "smtplib.py"} <= names
    assert "smtplib.pyc" not in names


def test_the_page_knows_the_size_of_the_files(real):
    """How far they have come is told in per cent of what download.mjs says."""
    script = (ROOT / "docs" / "assets" / "run" / "download.mjs").read_text(encoding="utf-8")
    said = int(re.search(r"BYTES = ([\d_]+)", script)[1])
    counted = sum(path.stat().st_size for path in real.glob("py*"))

    assert said == pytest.approx(counted, rel=0.01)


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
