"""The site's JavaScript, where no browser is needed: Node.js runs tests/js."""

import shutil
import subprocess

import pytest
from guide.paths import ROOT


def test_the_javascript_tests_pass():
    """Each file of tests/js passes under `node --test`."""
    node = shutil.which("node")
    if not node:
        pytest.skip("no Node.js: install it to test the site's JavaScript without a browser")
    files = sorted(map(str, ROOT.glob("tests/js/*.test.mjs")))
    answer = subprocess.run(
        [node, "--test", *files], capture_output=True, text=True, timeout=60, check=False
    )

    assert answer.returncode == 0, answer.stdout + answer.stderr
