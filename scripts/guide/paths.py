"""Where things are: the only place that knows the layout of the repository."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SNIPPETS = ROOT / "snippets"
DOCS = ROOT / "docs"
GENERATED = DOCS / "generated"
SITE = ROOT / "site"
REFERENCE = ROOT / "results" / "reference"
LOCAL = ROOT / "results" / "local"
WORK = ROOT / ".work"
