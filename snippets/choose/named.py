"""How a program imports what the reader has named, and what it calls it."""

import keyword
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """What `module:name` names; what is imported is the first of its parts."""

    module: str
    first: str
    rest: str  # ".method", or nothing
    alias: str = ""

    @property
    def called(self) -> str:
        """The name in the program."""
        return (self.alias or self.first) + self.rest


def named(spec: str, taken: Iterable[str] = (), alias: str = "") -> Named:
    """What `spec` names, under another name if its own is taken."""
    module, _, name = spec.partition(":")
    first, dot, rest = name.partition(".")
    if first in taken:
        alias = f"my_{first}"
    return Named(module, first, dot + rest, alias)


def imports(things: Iterable[Named]) -> list[str]:
    """The lines that import them, one for each module."""
    lines: dict[str, str] = {}
    others: list[str] = []
    for one in dict.fromkeys(things):
        known = f"{one.first} as {one.alias}" if one.alias else one.first
        if not _can_be_written(one.module):
            found = f"importlib.import_module({one.module!r})"
            others.append(f"{one.alias or one.first} = {found}.{one.first}")
        elif one.module in lines:
            lines[one.module] += f", {known}"
        else:
            lines[one.module] = f"from {one.module} import {known}"
    return [*["import importlib"] * bool(others), *lines.values(), *others]


def _can_be_written(module: str) -> bool:
    """Whether an import statement takes the name: not "my-module"."""
    return all(
        part.isidentifier() and not keyword.iskeyword(part)
        for part in module.split(".")
    )
