"""Run by each interpreter: pytest over tests/snippets, with coverage, and nothing installed.

    PYTHON run_snippet_tests.py SITE_PACKAGES COVERAGE_DATA [pytest arguments]

pytest and what it needs are pure Python: the project's own site-packages serve every interpreter.
They come last on sys.path, so that nothing there hides a module of this interpreter's own.
"""

import sys


def main(site_packages: str, coverage_data: str, *arguments: str) -> int:
    """Run pytest with `arguments`; its exit code."""
    sys.path.pop(0)  # this folder: its module names are not for snippets to find
    sys.path.append(site_packages)
    import coverage
    import pytest

    measured = coverage.Coverage(data_file=coverage_data, config_file="pyproject.toml")
    measured.start()
    code = pytest.main([*arguments, "-p", "pytest_timeout"])
    measured.stop()
    measured.save()
    return int(code)


if __name__ == "__main__":  # worker processes of the tests import this file
    sys.exit(main(*sys.argv[1:]))
