"""The claims and the changes as Markdown: `@claims gil`, `@changes all`, `@changes 3-14`.

snippets/claims/ holds them, with the checks that decide them; the pages say what came out.
"""

from collections.abc import Callable

from guide import symptoms
from snippets.claims.change import VERSIONS, Change
from snippets.claims.changes import CHANGES
from snippets.claims.claim import Claim, Measured, Run
from snippets.claims.themes import THEMES

EVERYTHING = "all"


def of_theme(name: str, figure: Callable[[str], str]) -> list[str]:
    """The claims of a theme, one heading each; `figure` gives the text of a figure."""
    found = [theme for theme in THEMES if theme.name == name]
    return [line for theme in found for one in theme.claims for line in _claim(one, figure)]


def count(name: str) -> int:
    """How many claims a theme has."""
    return sum(len(theme.claims) for theme in THEMES if theme.name == name)


def _claim(one: Claim, figure: Callable[[str], str]) -> list[str]:
    about = one.correct if one.correct != one.statement else f"It is so on {one.holds}."
    return [
        "",
        f"### {one.statement} {{ #{one.name} }}",
        "",
        f"**{one.verdict.value.capitalize()}.** {about}",
        "",
        f"{_decided(one, figure)} {_explained(one)}",
        "",
    ]


def _decided(one: Claim, figure: Callable[[str], str]) -> str:
    if isinstance(one.decided, Run):
        return f"Decided by running it on {one.holds}: `python -m snippets.claims {one.name}`."
    if isinstance(one.decided, Measured):
        values = ", ".join(f"`{f.name}` is {figure(f.name)}" for f in one.decided.figures)
        return f"Decided by measuring ({one.holds}): {values}."
    return f"Source only, {one.decided.why}; as of {one.holds}."


def _explained(one: Claim) -> str:
    code = f", with `{one.snippet}`" if one.snippet else ""
    source = f" Source: <{one.source}>." if one.source else ""
    return f"It is {one.origin.value}, and explained in {_link(one.page)}{code}.{source}"


def _link(place: str) -> str:
    return f"[{symptoms.heading(place)}](../{place})"


def changes(name: str) -> list[str]:
    """The matrix of all changes, or what one version changed ("3-14")."""
    if name == EVERYTHING:
        return _matrix()
    rows = [one for one in CHANGES if "{}-{}".format(*one.since()) == name]
    if not rows:
        return []
    lines = ["", "| what | before | since then |", "| --- | --- | --- |"]
    return [*lines, *(f"| {_what(one)} | {one.before} | {one.after} |" for one in rows), ""]


def _matrix() -> list[str]:
    heads = [".".join(map(str, version)) for version in VERSIONS]
    lines = ["", f"| what | {' | '.join(heads)} |", "| --- |" + " --- |" * len(heads)]
    return [*lines, *(f"| {one.what} | {' | '.join(_cells(one))} |" for one in CHANGES), ""]


def _cells(one: Change) -> list[str]:
    """The state in each version; in bold where it is new."""
    states = []
    for version in VERSIONS:
        state = one.state(version)
        if one.free_threaded and version >= one.since():
            state += f"; free-threaded: {one.free_threaded}"
        changed = version in one.states and version != VERSIONS[0]
        states.append(f"**{state}**" if changed else state)
    return states


def _what(one: Change) -> str:
    return f"{one.what}: {_link(one.page)}" if one.page else one.what
