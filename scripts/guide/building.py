"""The verb `build`: measure this machine, draw, and build a site that can be read."""

import argparse
import os
import shutil
import sys

from rich.console import Console

from guide import (
    browser_files,
    drawing,
    guard,
    links,
    measure_command,
    serving,
    wizard_data,
)
from guide.measure_command import NothingToMeasure
from guide.paths import GENERATED, ROOT, SITE, WORK
from guide.results import ResultsError
from snippets import catalog

NEW_SITE = WORK / "site-new"
MOST_LINES = 20  # of what is wrong: the rest is likely the same
OLD_SITE = WORK / "site-old"


def main() -> None:
    """Run the command line; exit code 1 and one line if something is wrong, 130 on Ctrl-C."""
    options = _options()
    console = Console(highlight=False, soft_wrap=True)
    try:
        build(console, options)
    except KeyboardInterrupt:
        console.print("Interrupted; the next run goes on from here.")
        sys.exit(130)
    except (BuildError, NothingToMeasure, ResultsError) as problem:
        console.print(str(problem), markup=False)
        sys.exit(1)


class BuildError(Exception):
    """The site cannot be built; the text says why and what to do."""


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py", description="Measure this machine, draw, and build the site."
    )
    measure_command.add_options(parser)
    parser.add_argument(
        "--no-measure", action="store_true", help="draw from the results at hand, measure nothing"
    )
    parser.add_argument("--serve", action="store_true", help="then serve the site on 127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="for --serve (default 8000)")
    return parser.parse_args()


def build(console: Console, options: argparse.Namespace) -> None:
    """Do all the steps, each saying what it does."""
    if not options.no_measure:
        measure_command.run(console, options)
    generate(console)
    build_site(console)
    where = SITE / "index.html"
    console.print(f"The site is in {where.parent.relative_to(ROOT)}/.")
    if options.serve:
        serving.serve(SITE, options.port, console)
    else:
        console.print("Read it: python3 scripts/build.py --no-measure --serve")


def generate(console: Console) -> None:
    """Fill docs/generated: charts, figures, the wizard, raw snippets, Python for the browser."""
    for line in drawing.draw_all(console):
        console.print(line, markup=False)
    wizard_data.write()
    copy_snippets()
    if complaint := browser_files.provide(console):
        console.print(complaint, markup=False)


def copy_snippets() -> None:
    """Put the raw files where pages link to them; write only what changed."""
    target = GENERATED / "snippets"
    wanted = {target / f"{one.name}.py": one.path for one in catalog.snippets()}
    for old in target.glob("*/*.py"):
        if old not in wanted:
            old.unlink()
    for new, source in wanted.items():
        text = source.read_bytes()
        if not new.exists() or new.read_bytes() != text:
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(text)


def build_site(console: Console) -> None:
    """Run MkDocs strictly into a new folder; replace the old site only by a whole one."""
    shutil.rmtree(NEW_SITE, ignore_errors=True)
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "CONCURRENCY_MEASURED_BUILD": "1",  # the notebook shows recorded results
        "IPYTHONDIR": str(WORK / "ipython"),
        "JUPYTER_CONFIG_DIR": str(WORK / "jupyter"),
        "JUPYTER_DATA_DIR": str(WORK / "jupyter"),
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", NEW_SITE]
    with (
        console.status("Building the pages"),
        guard.start([*map(str, command)], env=environment, cwd=ROOT) as mkdocs,
    ):
        _, said = mkdocs.communicate()
    if mkdocs.returncode:
        lines = said.splitlines()
        told = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
        raise BuildError("\n".join(["The pages do not build:", *(told or lines[-MOST_LINES:])]))
    if broken := links.check(NEW_SITE):
        shown = list(dict.fromkeys(broken))[:MOST_LINES]
        raise BuildError("\n".join([f"The pages have {len(broken)} broken parts:", *shown]))
    _replace_site()


def _replace_site() -> None:
    shutil.rmtree(OLD_SITE, ignore_errors=True)
    if SITE.exists():
        SITE.rename(OLD_SITE)
    NEW_SITE.rename(SITE)
    shutil.rmtree(OLD_SITE, ignore_errors=True)
