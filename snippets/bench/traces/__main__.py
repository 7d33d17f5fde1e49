"""Record one scene.

    python -m snippets.bench.traces SCENE [FILE]

Writes one line of JSON to the file, or prints it: what this interpreter is,
the lanes with their spans, and the moments.
"""

import json
import sys
from pathlib import Path

from .scenes import SCENES

if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[1] not in SCENES:
        sys.exit(f"usage: traces {'|'.join(SCENES)} [FILE]")
    said = {
        "gil_enabled": getattr(sys, "_is_gil_enabled", lambda: True)(),
        **SCENES[sys.argv[1]]().said(),
    }
    if len(sys.argv) == 3:
        Path(sys.argv[2]).write_text(json.dumps(said), encoding="utf-8")
    else:
        print(json.dumps(said))
