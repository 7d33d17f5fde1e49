"""What changes from run to run in the answer of a debugging tool, pinned.

Process, threads and addresses get numbers that stay; two places that show the same one still do.
Columns keep their width. Lines of the program keep their numbers, those of the library lose them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PID = 4711  # what the pages call every process; its threads are 4712, 4713, ...
FIRST_ADDRESS = 0x7F0000000010
ADDRESS = re.compile(r"\b0x[0-9a-f]{7,}\b")
TASK = re.compile(r"(?<=task )\d{10,}")  # profiling.sampling prints addresses in decimal
FILE_LINE = re.compile(r'(?P<file>[\w./<>-]+\.py)(?P<between>", line(?:no)? |[:(])\d+')
INTERPRETER = re.compile(r"(?:[\w./-]*/)?(?<!\w)python3\.\d+t?\b(?!/)")
LIBRARY = re.compile(r"[\w./-]*/lib/python3\.\d+t?/(?=[\w./-]+\.py)")
RELEASE = re.compile(r"(?<=Python v)3\.\d+\.\d+")


def pin(text: str, program: Path, ids: Sequence[int], volatile: Mapping[str, str]) -> str:
    """An answer about `program`, whose process and threads have these ids."""
    text = text.replace(f"{program.parent}/", "").replace("\r\n", "\n")
    numbers = {str(one): str(PID + number) for number, one in enumerate(ids)}
    if numbers:
        text = _replace(rf"(?<![\w.])(?:{'|'.join(numbers)})(?![\w.])", numbers.__getitem__, text)
    text = _replace(ADDRESS.pattern, _Addresses(), text)
    text = TASK.sub("…", text)
    text = LIBRARY.sub("…/", text)
    text = INTERPRETER.sub("python", text)
    text = RELEASE.sub("3.…", text)
    text = FILE_LINE.sub(lambda found: _line(found, program.name), text)
    for pattern, replacement in volatile.items():
        text = re.sub(pattern, replacement, text)
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()) + "\n"


class _Addresses:
    """Gives each address the next number, and the same address the same one."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def __call__(self, address: str) -> str:
        number = FIRST_ADDRESS + 0x10 * len(self.known)
        return self.known.setdefault(address, f"{number:#x}")


def _replace(pattern: str, new: Callable[[str], str], text: str) -> str:
    """Replace each match, and keep the width of a column that spaces follow."""

    def change(found: re.Match[str]) -> str:
        word = new(found["word"])
        spaces = len(found["spaces"])
        if spaces < 2:
            return word + found["spaces"]
        return word + " " * max(1, len(found["word"]) + spaces - len(word))

    return re.sub(rf"(?P<word>{pattern})(?P<spaces> *)", change, text)


def _line(found: re.Match[str], program: str) -> str:
    if found["file"] == program:
        return found[0]
    return f"{found['file']}{found['between']}…"
