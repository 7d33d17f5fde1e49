"""One function of a snippet, without its docstring: what a cheat sheet has room for."""

import ast

from snippets import catalog

Function = ast.FunctionDef | ast.AsyncFunctionDef


def function(place: str) -> list[str]:
    """The lines of "pools/map_results/ask_all"; KeyError if there is no such thing."""
    name, _, wanted = place.rpartition("/")
    source = catalog.find(name).path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function) and node.name == wanted:
            return _without_docstring(source.splitlines(), node)
    raise KeyError(place)


def _without_docstring(lines: list[str], node: Function) -> list[str]:
    first, last = node.lineno - 1, node.end_lineno
    words = node.body[0] if ast.get_docstring(node) else None
    kept = [
        line
        for number, line in enumerate(lines[first:last], first + 1)
        if not words or not words.lineno <= number <= (words.end_lineno or number)
    ]
    return [line[node.col_offset :] for line in kept]
