"""What the README says can be done, can be done."""

import re
import subprocess
import sys

import pytest
from guide.paths import ROOT
from pytest_examples import CodeExample, EvalExample, find_examples

README = (ROOT / "README.md").read_text(encoding="utf-8")
TEXTS = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
VERBS = sorted(set(re.findall(r"python3 (scripts/\w+\.py)", TEXTS)))
COMMANDS = re.findall(r"^python -m snippets (.+)$", README, re.MULTILINE)


@pytest.mark.parametrize("example", list(find_examples(ROOT / "README.md")), ids=str)
def test_python_in_the_readme_prints_what_it_says(example: CodeExample, eval_example: EvalExample):
    """Each example runs, and its `#>` lines are what it prints."""
    eval_example.run_print_check(example)


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_exists(verb):
    """Each option that the README or CONTRIBUTING gives a verb is one that it knows."""
    used = set(re.findall(rf"{verb}[^`\n]*?(--[\w-]+)", TEXTS))
    help_text = subprocess.run(
        [sys.executable, ROOT / verb, "--help"],
        capture_output=True, text=True, timeout=60, check=True,
    ).stdout  # fmt: skip

    assert {option for option in used if option not in help_text} == set()


@pytest.mark.parametrize("words", COMMANDS)
def test_the_snippets_command_works(words, tmp_path):
    """Each `python -m snippets` line of the README does its work."""
    command = [sys.executable, "-m", "snippets", *words.split()]
    if words.startswith("copy"):
        command[-1] = str(tmp_path)
    answer = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )

    assert (answer.returncode, answer.stderr, bool(answer.stdout)) == (0, "", True)
