"""The tables of how right the advice is, as HTML with their heading and finding."""

from collections.abc import Sequence
from html import escape

from guide import captions, fragments, predictions, regret
from guide.evidence import Evidence
from guide.regret import FAR, TABLES


def html(name: str, evidence: Evidence) -> str:
    """One table of one machine, on one line."""
    title, head, found = TABLES[name]
    rows = [one.row for one in found(evidence)]
    heading = captions.heading(evidence)
    caption = (
        f'<p class="chart-set chart-set--{evidence.kind}">{escape(heading)}</p>'
        f'<p class="chart-finding">{escape(FINDINGS[name](evidence))}</p>'
    )
    return caption + (_table(f"{title}, {heading}", head, rows) if rows else "")


def _table(label: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of sentences: it wraps its words and does not scroll."""
    return f'<table aria-label="{escape(label)}">{fragments.cells(head, rows)}</table>'


def _wrong(evidence: Evidence) -> str:
    cases, wrong = len(predictions.groups(evidence)), regret.wrong(evidence)
    sure = sum(one.sure for one in wrong)
    return (
        f"In {len(wrong)} of {cases} cases the advice is not close to the best;"
        f" in {sure} of them the difference is beyond the spread of the repeats."
    )


def _off(evidence: Evidence) -> str:
    tests = regret.errors(predictions.predicted(evidence))
    far = sum(len(one.cells) for one in regret.off(evidence))
    return f"{far} of {len(tests)} predictions are off by more than a factor of {FAR:g}."


FINDINGS = {"wrong": _wrong, "off": _off}
