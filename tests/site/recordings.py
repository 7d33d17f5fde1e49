"""What the snippets printed on the CPython that the browser's Python stands for."""

from guide import browser_list

from snippets import catalog


def recorded(name: str) -> str:
    """What the snippet printed there."""
    path = catalog.find(name).recorded("{}.{}".format(*browser_list.PYTHON))
    assert path is not None
    return path.read_text(encoding="utf-8")
