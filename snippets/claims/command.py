"""The command line: list the claims, run one."""

import difflib
import platform
import sys
from textwrap import fill

from .claim import Claim, Measured, Run, Seen, is_free_threaded
from .themes import THEMES, every_claim

WIDTH = 79


def main(words: list[str] | None = None) -> int:
    """List or run; the exit code is 1 for an unknown name or a surprise."""
    words = sys.argv[1:] if words is None else words
    if not words:
        _list()
        return 0
    if words[0] in {"-h", "--help"}:
        print("python -m snippets.claims [NAME ...]")
        return 0
    return max(_show(name) for name in words)


def _list() -> None:
    for theme in THEMES:
        print(f"\n{theme.title}\n")
        for claim in theme.claims:
            print(f"  {claim.name}\n    {claim.statement}")


def _show(name: str) -> int:
    found = {claim.name: claim for claim in every_claim()}
    if name not in found:
        near = difflib.get_close_matches(name, found, n=3, cutoff=0.3)
        hint = f" Near it: {', '.join(near)}." if near else ""
        print(f"No claim is called {name}.{hint}", file=sys.stderr)
        return 1
    claim = found[name]
    print(
        fill(f"Claim:   {claim.statement}", WIDTH, subsequent_indent=" " * 9)
    )
    print(f"Verdict: {claim.verdict.value}")
    if claim.correct != claim.statement:
        print(
            fill(f"Correct: {claim.correct}", WIDTH, subsequent_indent=" " * 9)
        )
    return _evidence(claim)


def _evidence(claim: Claim) -> int:
    decided = claim.decided
    if isinstance(decided, Measured):
        print(
            "Decided by these figures: python3 scripts/draw.py --figure NAME"
        )
        for figure in decided.figures:
            print(f"  {figure.name}")
        return 0
    if not isinstance(decided, Run):
        print(f"Source:  {claim.source} ({decided.why})")
        return 0
    if missing := decided.missing():
        print(f"Not run: this needs {missing}.")
        return 0
    build = " free-threaded" if is_free_threaded() else ""
    print(f"Seen on {platform.python_version()}{build}:")
    surprises = 0
    for seen in decided.check():
        print(f"  {_mark(seen)} {seen.text}")
        surprises += not seen.as_it_should
    if surprises:
        print("Not as the correct statement has it: please report this.")
    return 1 if surprises else 0


def _mark(seen: Seen) -> str:
    return "+" if seen.as_it_should else "!"
