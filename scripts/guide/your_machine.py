"""The page of the reader's own machine: what was measured on it, beside the reference."""

from html import escape

from guide import captions, comparing, fragments
from guide.evidence import Evidence
from guide.questions import QUESTIONS

HEAD = (
    "Workload", "Approach", "Workers", "Python", "Your machine", "Reference", "Intervals overlap",
)  # fmt: skip


def html(own: Evidence, reference: Evidence | None) -> str:
    """What this machine is, what it allowed, and each ratio beside that of the reference."""
    said = [
        f"{captions.machine(own)}. {captions.provenance(own, own.labels)} {captions.rounds(own)}",
        *captions.warnings(own),
    ]
    if found := own.capacity(2):
        said.append(
            f"Two busy processes at once got {min(found):.2f} to {max(found):.2f} times the work"
            " of one done."
        )
    parts = [f"<p>{escape(' '.join(said))}</p>"]
    for question in QUESTIONS:
        rows = [
            row
            for one in question.slices
            for row in (comparing.rows(own, reference, one) if reference else ())
        ]
        if rows:
            parts.append(f"<h3>{escape(question.asks)}</h3>")
            parts.append(fragments.table(question.asks, HEAD, rows))
    return "".join(parts)
