"""Tests of snippets/interpreters/modules_that_refuse.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/modules_that_refuse")


def test_pure_python_is_imported_and_some_extensions_are_not():
    """Each interpreter imports for itself; a module may refuse."""
    from snippets.interpreters.modules_that_refuse import imports

    assert imports("json", "faulthandler") == {"json": "imported", "faulthandler": "ImportError"}
