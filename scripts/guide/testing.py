"""The verb `test`: run pytest in the project's environment."""

import os
import sys

import pytest

from guide.paths import ROOT

USAGE = """python3 scripts/test.py [--all] [pytest arguments]

Without arguments: unit tests, every snippet on every interpreter found, pages in a browser.
--all adds what takes longer. Other words go to pytest: `-k drawing`, `tests/test_results.py`.
A path below tests/snippets runs on every interpreter.
"""


def main() -> None:
    """Run the tests; the exit code is pytest's."""
    arguments = sys.argv[1:]
    if "--help" in arguments or "-h" in arguments:
        print(USAGE, end="")
        sys.exit(0)
    os.chdir(ROOT)
    snippet_tests = [word for word in arguments if word.startswith("tests/snippets")]
    if snippet_tests:
        os.environ["SNIPPET_TESTS"] = os.pathsep.join(snippet_tests)
        rest = [word for word in arguments if word not in snippet_tests]
        arguments = ["tests/test_every_interpreter.py", *rest]
    if not any(word.startswith(("-n", "--numprocesses", "--pdb")) for word in arguments):
        arguments = ["-n", "2", "--dist", "load", *arguments]
    sys.exit(pytest.main(arguments))
