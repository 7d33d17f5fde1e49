"""The snippets at a terminal: `python -m snippets list|show|run|copy`.

list [WORD]            the snippets, or those whose name or claim has WORD
show NAME              print the file
run NAME               run it as a program, with this Python
copy NAME [DIR]        copy the file to DIR (default: here); an existing
                       file is replaced only with --force
"""

import argparse
import difflib
import runpy
import shutil
import sys
from pathlib import Path

from . import catalog
from .catalog import Snippet


def main(words: list[str] | None = None) -> None:
    """Run the command line; what is wrong is one line and exit code 1."""
    options = _parser().parse_args(words)
    options.do(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m snippets",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for verb, do in (("list", _list), ("show", _show), ("run", _run)):
        sub = verbs.add_parser(verb)
        sub.add_argument("name", nargs="?" if verb == "list" else None)
        sub.set_defaults(do=do)
    copy = verbs.add_parser("copy")
    copy.add_argument("name")
    copy.add_argument("folder", nargs="?", type=Path, default=Path())
    copy.add_argument("--force", action="store_true")
    copy.set_defaults(do=_copy)
    return parser


def _list(options: argparse.Namespace) -> None:
    word = (options.name or "").lower()
    for one in catalog.snippets():
        if word in f"{one.name} {one.summary}".lower():
            newer = one.needs.python > (3, 11)
            since = " [{}.{}+]".format(*one.needs.python) if newer else ""
            print(f"{one.name:44} {one.summary}{since}")


def _show(options: argparse.Namespace) -> None:
    print(_find(options.name).path.read_text(encoding="utf-8"), end="")


def _run(options: argparse.Namespace) -> None:
    one = _find(options.name)
    if missing := one.needs.missing():
        sys.exit(f"{one.name} needs {missing}.")
    if not one.is_program:
        sys.exit(f"{one.name} is no program: `show` prints it.")
    sys.argv = [str(one.path)]
    sys.path[0] = str(one.path.parent)
    runpy.run_path(str(one.path), run_name="__main__")


def _copy(options: argparse.Namespace) -> None:
    one = _find(options.name)
    target = options.folder / one.path.name
    if not options.folder.is_dir():
        sys.exit(f"{options.folder} is not a folder.")
    if target.exists() and not options.force:
        sys.exit(f"{target} exists already; --force replaces it.")
    partial = target.with_suffix(".partial")
    shutil.copyfile(one.path, partial)
    partial.replace(target)
    print(target)


def _find(name: str) -> Snippet:
    name = name.removesuffix(".py").removeprefix("snippets/")
    try:
        return catalog.find(name)
    except KeyError:
        names = [one.name for one in catalog.snippets()]
        short = {one.rpartition("/")[2]: one for one in names}
        close = difflib.get_close_matches(name, [*names, *short], 3, 0.4)
        hint = ", ".join(dict.fromkeys(short.get(c, c) for c in close))
        known = f"Near it: {hint}." if hint else "`list` shows them all."
        sys.exit(f"No snippet is called {name}. {known}")


if __name__ == "__main__":
    main()
