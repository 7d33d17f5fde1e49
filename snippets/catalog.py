"""The list of snippets, read from the files themselves.

A pattern is a file in one of the pattern folders. Its docstring's first line
says what it shows; a line such as `Requires: Python 3.14, POSIX` says what it
needs beyond Python 3.11, and `Hangs: ...` that it never ends. Beside it may
stand what a real run printed: `x.txt`, or, where interpreters differ,
`x.gil.txt`, `x.free-threaded.txt` or `x.3.14t.txt`.
"""

import ast
import re
import sys
import sysconfig
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
FOLDERS = (
    "pools",
    "threads",
    "processes",
    "interpreters",
    "event_loop",
    "hybrid",
    "debugging",
    "operating",
    "lesson",
    "with_libraries",
)


@dataclass(frozen=True)
class Needs:
    """What a snippet needs beyond Python 3.11 and its standard library."""

    python: tuple[int, int] = (3, 11)
    system: str = ""  # "POSIX" or "Linux"
    packages: tuple[str, ...] = ()

    def missing(self) -> str:
        """What this interpreter lacks, in words; empty if nothing."""
        if sys.version_info < self.python:
            return "Python {}.{}".format(*self.python)
        if self.system == "POSIX" and sys.platform == "win32":
            return "a POSIX system"
        if self.system == "Linux" and not sys.platform.startswith("linux"):
            return "Linux"
        absent = [p for p in self.packages if not _can_import(p)]
        return f"the package {absent[0]}" if absent else ""


@dataclass(frozen=True)
class Snippet:
    """One file of the pattern library."""

    name: str  # "pools/map_results"
    path: Path
    summary: str  # the first line of the docstring
    needs: Needs = field(default_factory=Needs)
    is_program: bool = False  # it has a main guard
    hangs: bool = False  # it never ends: sessions.toml looks into it

    @property
    def module(self) -> str:
        """The name that `python -m` takes."""
        return "snippets." + self.name.replace("/", ".")

    def recorded(self, label: str) -> Path | None:
        """The file with the output under interpreter `label` ("3.14t")."""
        build = "free-threaded" if label.endswith("t") else "gil"
        for middle in (f".{label}", f".{build}", ""):
            path = self.path.with_name(f"{self.path.stem}{middle}.txt")
            if path.exists():
                return path
        return None


def snippets() -> list[Snippet]:
    """Every snippet, in the order of the folders, then by name."""
    return [
        _read(path)
        for folder in FOLDERS
        for path in sorted((HERE / folder).glob("*.py"))
        if path.name != "__init__.py"
    ]


def find(name: str) -> Snippet:
    """The snippet called `name` ("pools/map_results"); KeyError if none is."""
    for snippet in snippets():
        if snippet.name == name:
            return snippet
    raise KeyError(name)


def this_label() -> str:
    """The label of the interpreter that runs this: "3.14", or "3.14t"."""
    free_threaded = sysconfig.get_config_var("Py_GIL_DISABLED")
    version = "{}.{}".format(*sys.version_info[:2])
    return version + ("t" if free_threaded else "")


def _read(path: Path) -> Snippet:
    source = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(source)) or ""
    return Snippet(
        name=f"{path.parent.name}/{path.stem}",
        path=path,
        summary=docstring.partition("\n")[0],
        needs=_needs(docstring),
        is_program='if __name__ == "__main__":' in source,
        hangs="\nHangs: " in docstring,
    )


def _needs(docstring: str) -> Needs:
    """Read the line `Requires: Python 3.14, POSIX, tqdm` of a docstring."""
    found = re.search(r"^Requires: (.+)$", docstring, re.MULTILINE)
    python, system, packages = (3, 11), "", []
    for word in found[1].split(", ") if found else []:
        if version := re.fullmatch(r"Python 3\.(\d+)", word):
            python = (3, int(version[1]))
        elif word in {"POSIX", "Linux"}:
            system = word
        else:
            packages.append(word)
    return Needs(python, system, tuple(packages))


def _can_import(package: str) -> bool:
    """Whether it is there, and built for this interpreter."""
    spec = find_spec(package)
    place = spec.origin or "" if spec else ""
    built_for = re.search(r"[/\\]python(3\.\d+t?)[/\\]", place)
    if built_for and built_for[1] != this_label():
        return False  # importing what another build compiled may crash
    try:
        import_module(package)
    except ImportError:
        return False
    return True
