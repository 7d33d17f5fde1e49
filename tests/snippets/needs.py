"""Skips for snippets that need a newer Python, with the reason printed."""

import pytest

from snippets import catalog


def requires(name: str) -> pytest.MarkDecorator:
    """Skip on interpreters that lack what the snippet called `name` needs."""
    missing = catalog.find(name).needs.missing()
    return pytest.mark.skipif(bool(missing), reason=f"needs {missing}")
