"""The lock file, cut into the parts that are installed at different times."""

import re
from collections.abc import Collection

from guide.paths import ROOT

LOCK = ROOT / "requirements.lock"


def stanzas() -> dict[str, str]:
    """Each package of the lock with its version, marker and hashes, as pip reads them.

    A package with different versions for different Pythons has all of them in its stanza.
    """
    found: dict[str, str] = {}
    name = ""
    for line in LOCK.read_text(encoding="utf-8").splitlines(keepends=True):
        if start := re.match(r"([a-z0-9-]+)==", line):
            name = start[1]
        if name and not line.lstrip().startswith("#"):
            found[name] = found.get(name, "") + line
    return found


def only(names: Collection[str]) -> str:
    """The part of the lock for `names`; KeyError if one is not locked."""
    known = stanzas()
    return "".join(known[name] for name in names)


def without(names: Collection[str]) -> str:
    """The lock less `names`."""
    return "".join(text for name, text in stanzas().items() if name not in names)
