"""The build replaces the site only by a whole one, however it ends."""

import os
import random
import signal
import subprocess
import sys
import threading

import pytest
from guide import building
from guide.building import BuildError
from guide.paths import DOCS, LOCAL, ROOT, SITE
from rich.console import Console

QUIET = Console(quiet=True)
BUILD = [sys.executable, ROOT / "scripts" / "build.py", "--no-measure"]


def test_a_page_that_does_not_build_leaves_the_old_site(site):
    """A broken page stops the build with its reason; the site stays as it was."""
    before = (site / "index.html").stat()
    broken = DOCS / "patterns" / "broken-by-a-test.md"
    broken.write_text("# Broken\n\n@snippet no/such-snippet\n")
    try:
        with pytest.raises(BuildError, match="no snippet is called no/such-snippet"):
            building.build_site(QUIET)
    finally:
        broken.unlink()

    assert (site / "index.html").stat() == before


@pytest.mark.long
def test_a_broken_link_stops_the_build(site):
    """A link to a page that does not exist is an error."""
    broken = DOCS / "patterns" / "broken-by-a-test.md"
    broken.write_text("# Broken\n\n[nowhere](nowhere.md)\n")
    try:
        with pytest.raises(BuildError, match=r"nowhere\.md"):
            building.build_site(QUIET)
    finally:
        broken.unlink()


def test_broken_results_stop_the_build_in_one_line(site):
    """A local results file that cannot be read is named, and nothing else happens."""
    broken = LOCAL / "broken-by-a-test.json"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text('{"schema_version": 99}')
    try:
        answer = subprocess.run(BUILD, capture_output=True, text=True, timeout=120, check=False)
    finally:
        broken.unlink()

    assert (answer.returncode, answer.stdout[:22], answer.stdout.count("\n")) == (
        1,
        "broken-by-a-test.json:",
        1,
    )


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL and SIGINT: only on POSIX systems")
@pytest.mark.long
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_build_that_is_stopped_leaves_a_whole_site(site, number):
    """Killed at any moment, the build leaves the old site or the new one; the next one works."""
    with subprocess.Popen(BUILD, stdout=subprocess.PIPE, text=True) as process:
        moment = random.Random(number).uniform(1.0, 4.0)
        threading.Timer(moment, process.send_signal, [number]).start()
        process.communicate(timeout=120)
    whole = (SITE / "index.html").exists() and (SITE / "sitemap.xml").exists()
    again = subprocess.run(BUILD, capture_output=True, text=True, timeout=120, check=False)

    assert (whole, again.returncode, again.stderr) == (True, 0, "")


def test_raw_snippets_are_those_of_the_repository(site):
    """What a page links to as the raw file is the file."""
    raw = {path: path.read_bytes() for path in (site / "generated" / "snippets").rglob("*.py")}
    files = {
        path: (ROOT / "snippets" / path.relative_to(site / "generated" / "snippets")).read_bytes()
        for path in raw
    }

    assert raw == files
    assert raw
