"""The gates: format, lint, types and spelling, each with its settings in pyproject.toml."""

import subprocess
import sys

import pytest
from guide.paths import ROOT

GATES = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check"],
    "types": ["mypy"],
    "spelling": ["codespell_lib"],
}


@pytest.mark.parametrize("gate", GATES)
def test_gate(gate):
    """The tool has nothing to say."""
    command = [sys.executable, "-m", *GATES[gate]]
    answer = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )

    assert answer.returncode == 0, answer.stdout + answer.stderr
