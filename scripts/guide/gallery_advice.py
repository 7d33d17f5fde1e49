"""What the engine advises for each scenario of the gallery: computed once, kept until it changes.

Simulating them all takes some ten seconds of CPU, so the answers are kept in the work folder under
a digest of everything that they follow from: snippets/choose with its constants.
"""

import json
import os
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from guide.paths import SNIPPETS, WORK
from snippets.choose import advice, constants
from snippets.choose.advice import Advice
from snippets.choose.gallery import SCENARIOS
from snippets.choose.gallery.scenario import Scenario

KEPT = WORK / "gallery-advice.json"


@cache
def of_all() -> dict[str, dict[str, Any]]:
    """The advice for each scenario, by its name."""
    return kept_in(KEPT)


def kept_in(path: Path) -> dict[str, dict[str, Any]]:
    """The advice as it is kept in a file; computed anew where it follows from other sources."""
    now = digest()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["digest"] == now:
            return dict(kept["advice"])
    except (OSError, ValueError, KeyError, TypeError):
        pass  # there is none, or it was damaged
    found = {one.name: of_scenario(one) for one in SCENARIOS}
    _keep(path, {"digest": now, "advice": found})
    return found


def of_scenario(scenario: Scenario) -> dict[str, Any]:
    """What a page says of the engine's advice for one scenario."""
    known = constants.reference(scenario.machine.label)
    found = advice.advise(scenario.task, scenario.machine, known)
    return {
        "approach": found.approach,
        "workers": found.chosen.candidate.workers,
        "chunksize": found.chosen.chunksize,
        "seconds": found.chosen.seconds,
        "sequential": found.sequential.middle,
        "others": {str(one.candidate): one.middle for one in found.runners_up},
        "terms": dict(found.terms),
        "changes": list(found.changes),
        "warnings": list(found.warnings),
        "differs": _why_it_differs(found),
        "constants": found.origin,
    }


def _why_it_differs(found: Advice) -> str:
    """Why the cost model does not choose what the questions lead to; empty if it does."""
    leaf = found.path.leaf
    same = leaf.approach in (found.approach, found.chosen.candidate.approach)
    return "" if same else found.reasons[-1]


def digest() -> str:
    """Of the sources that the advice follows from."""
    choose = SNIPPETS / "choose"
    whole = sha256()
    for path in sorted((*choose.rglob("*.py"), constants.REFERENCE)):
        whole.update(path.relative_to(choose).as_posix().encode() + b"\0")
        whole.update(path.read_bytes() + b"\0")
    return whole.hexdigest()


def _keep(path: Path, what: dict[str, Any]) -> None:
    """Write to a file of another name first: two builds may do it at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(what, file, ensure_ascii=False)
    Path(name).replace(path)
