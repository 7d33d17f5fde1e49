"""The tests of threads/ and pools/ pass when several threads run each of them at once.

pytest-run-parallel does so, on the free-threaded builds of this machine, where nothing makes the
threads take turns. What is missing here is a skip that says how to get it.
"""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest
from guide import guard, interpreters
from guide.paths import ROOT, WORK

LIMIT_SECONDS = 600
FOLDERS = ["tests/snippets/threads", "tests/snippets/pools"]
START = "import sys; sys.path.append({!r}); import pytest; sys.exit(pytest.main(sys.argv[1:]))"
OPTIONS = [
    "-p", "pytest_run_parallel.plugin", "--parallel-threads=4", "--iterations=2",
    "-p", "pytest_timeout", "--timeout=120", "--color=no", "-p", "no:cacheprovider",
    "--confcutdir=tests/snippets",
]  # fmt: skip
pytestmark = pytest.mark.long


@pytest.mark.parametrize("label", [one for one in interpreters.LABELS if one.endswith("t")])
def test_they_pass_on(label):
    """Most run in several threads; each of the others has a mark that says why it does not."""
    found = {one.label: one.path for one in interpreters.find()[0]}
    if label not in found:
        pytest.skip(f"no {label} on this machine: uv python install {label}")
    said = run(found[label])

    collected, parallel = (
        int(number) for number in re.findall(r"^[Cc]ollected (\d+) items", said, re.MULTILINE)
    )
    unexplained = re.findall(r"^.+: uses thread-unsafe .+$", said, re.MULTILINE)
    assert (parallel > 0.8 * collected, unexplained) == (True, [])


def run(python: Path) -> str:
    """What pytest says on this interpreter; fail with it if a test fails."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST", "COV"))},
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(WORK / "pycache"),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTEST_RUN_PARALLEL_VERBOSE": "1",  # name each test that is not run in several threads
    }
    start = START.format(sysconfig.get_path("purelib"))
    command: list[str | Path] = [python, "-c", start, *OPTIONS, *FOLDERS]
    with guard.start(command, env=environment, cwd=ROOT, stderr=subprocess.STDOUT) as child:
        said, _ = child.communicate(timeout=LIMIT_SECONDS)
    if child.returncode:
        pytest.fail(said[-20_000:], pytrace=False)
    return said
