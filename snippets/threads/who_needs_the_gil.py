"""Import each module in a child: one that switches the GIL on is found.

Requires: Python 3.13
"""

import re
import subprocess
import sys

LIMIT = 60.0  # seconds
CHILD = """
import sys, warnings

def gil():
    return "on" if sys._is_gil_enabled() else "off"

before = gil()
with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    __import__(sys.argv[1])
print(*(one.message for one in heard))
print(f"{before} before, {gil()} after")
"""


def gil_around(module: str, *options: str) -> str:
    """The GIL before and after the import, and which part asked for it.

    `options` are the interpreter's, such as "-X", "gil=0".
    """
    child = subprocess.run(
        [sys.executable, *options, "-c", CHILD, module],
        capture_output=True, text=True, timeout=LIMIT, check=False,
    )  # fmt: skip
    if child.returncode:
        return child.stderr.strip().splitlines()[-1]
    state = child.stdout.splitlines()[-1]
    asked = re.search(r"enabled to load module '(.+?)'", child.stdout)
    return f"{state}, for {asked[1]}" if asked else state


if __name__ == "__main__":
    for module in sys.argv[1:] or ["json", "ssl", "zlib"]:
        print(f"{module}: {gil_around(module)}")
