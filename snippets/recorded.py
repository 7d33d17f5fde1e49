"""What a snippet prints, compared with what is recorded beside it.

`outputs.toml` declares what is not plain: another order of the lines, parts
that change from run to run, an exit code, words on the error stream.
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

DECLARED = Path(__file__).with_name("outputs.toml")


@dataclass(frozen=True)
class Output:
    """What a run of a program said."""

    code: int
    stdout: str
    stderr: str


@dataclass(frozen=True)
class Expectation:
    """How the output of one snippet is compared."""

    compare: str = "exact"  # or "any-order": the same lines in any order
    volatile: dict[str, str] = field(default_factory=dict)  # regex -> text
    exit: int = 0
    stderr: str = ""  # a regular expression; empty: nothing may be said

    def settle(self, text: str) -> str:
        """The text with the parts that change from run to run pinned."""
        for pattern, replacement in self.volatile.items():
            text = re.sub(pattern, replacement, text)
        return text

    def difference(self, output: Output, recorded: str) -> str:
        """What is wrong with `output`, in words; empty if nothing is."""
        if output.code != self.exit:
            said = output.stderr.strip()[-2000:]
            return f"exit code {output.code}, not {self.exit}\n{said}"
        if not self.stderr and output.stderr:
            return f"stderr is not empty:\n{output.stderr[-2000:]}"
        if self.stderr and not re.search(self.stderr, output.stderr):
            return f"stderr lacks {self.stderr!r}:\n{output.stderr[-2000:]}"
        actual = self.settle(output.stdout)
        if self.compare == "any-order":
            same = Counter(actual.splitlines()) == Counter(
                recorded.splitlines()
            )
        else:
            same = actual == recorded
        return "" if same else f"it prints\n{actual}\nrecorded is\n{recorded}"


def expectation(name: str) -> Expectation:
    """How the snippet called `name` is compared."""
    tables = tomllib.loads(DECLARED.read_text(encoding="utf-8"))
    return Expectation(**tables.get(name, {}))


def declared() -> list[str]:
    """The names of the snippets that outputs.toml speaks of."""
    return list(tomllib.loads(DECLARED.read_text(encoding="utf-8")))
