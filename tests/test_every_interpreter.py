"""The snippets' tests pass under every Python that this machine has.

tests/snippets runs in a child process of each interpreter, never in this one. What is missing here
is a skip that says how to get it.
"""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest
from guide import guard, interpreters
from guide.paths import ROOT, WORK

RUNNER = ROOT / "scripts" / "guide" / "run_snippet_tests.py"
LIMIT_SECONDS = 1200
ASKED = "SNIPPET_TESTS" in os.environ  # for certain tests
WHAT = os.environ.get("SNIPPET_TESTS", "tests/snippets").split(os.pathsep)
OPTIONS = [
    "-q", "--color=no", "--timeout=60", "-p", "no:cacheprovider",
    "--confcutdir=tests/snippets",  # tests/conftest.py imports what only our environment has
]  # fmt: skip

PROGRAMS = ("tests/snippets/choose", "tests/snippets/claims")  # minutes: on all with --all


@pytest.fixture(scope="session")
def found() -> dict[str, interpreters.Found]:
    """The interpreters of this machine by label."""
    return {one.label: one for one in interpreters.find()[0]}


@pytest.mark.parametrize("label", interpreters.LABELS[::-1])  # the newest takes longest
def test_snippets_pass_on(label, found, record_property, request):
    """Every snippet does what its test says on this interpreter."""
    if label not in found:
        pytest.skip(f"no {label} on this machine: uv python install {label}")
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST", "COV"))},
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(WORK / "pycache"),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        **({} if label == "3.11" else {"COVERAGE_CORE": "sysmon"}),
    }
    everything = request.config.getoption("--all") or label == newest(found) or ASKED
    left_out = () if everything else PROGRAMS
    command = [
        found[label].path, RUNNER, sysconfig.get_path("purelib"),
        str(coverage_file(label)), *OPTIONS, *(f"--ignore={one}" for one in left_out), *WHAT,
    ]  # fmt: skip
    with guard.start(command, env=environment, cwd=ROOT, stderr=subprocess.STDOUT) as child:
        said, _ = child.communicate(timeout=LIMIT_SECONDS)
    record_property("interpreter", summary_line(found[label], said))

    if child.returncode:
        pytest.fail(said[-20_000:], pytrace=False)


def newest(found: dict[str, interpreters.Found]) -> str:
    """The newest interpreter: on this one the two large programs are always tested."""
    return list(found)[-1]


def coverage_file(label: str) -> Path:
    """Where the child of `label` leaves what it covered."""
    folder = WORK / "coverage"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"data.{label}"


def summary_line(found: interpreters.Found, said: str) -> str:
    """One line for the summary: which Python, which GIL state, how many tests."""
    counts = re.findall(r"^(?:=+ )?(\d+ \w+.* in [\d.]+s.*?)(?: =+)?$", said, re.MULTILINE)
    state = "GIL on" if found.facts.gil_enabled else "GIL off"
    reasons = sorted(set(re.findall(r"^SKIPPED \[\d+\] \S+ (.+)$", said, re.MULTILINE)))
    skips = f"; skipped: {'; '.join(reasons)}" if reasons else ""
    return f"{found.facts.release} ({state}): {counts[-1] if counts else 'no summary'}{skips}"
