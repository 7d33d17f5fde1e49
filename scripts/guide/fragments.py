"""A chart as a piece of HTML: picture, finding, provenance and data table, on one line."""

import json
from collections.abc import Sequence
from html import escape

from guide import captions, inline_svg
from guide.charts import Chart
from guide.evidence import Evidence


def fragment(name: str, chart: Chart, evidence: Evidence) -> str:
    """The HTML of one chart of one machine; ids are unique to both."""
    ident = f"{evidence.kind}-{name}"
    heading = captions.heading(evidence)
    more = f'<p class="chart-more">{_code(" ".join(chart.more))}</p>' if chart.more else ""
    svg = inline_svg.render(
        chart.canvas.figure,
        ident,
        f"{chart.title} ({heading})",
        f"{chart.finding} {chart.description}",
    )
    notes = [
        *chart.notes,
        *captions.warnings(evidence),
        captions.provenance(evidence, chart.interpreters),
    ]
    return "".join(
        [
            f'<figure class="chart" id="{ident}"{_trace(chart)}>',
            f'<figcaption><p class="chart-set chart-set--{evidence.kind}">{escape(heading)}</p>',
            f'<p class="chart-finding">{escape(chart.finding)}</p>{more}</figcaption>',
            svg.replace("<svg ", '<svg data-search-exclude="" ', 1),
            f'<p class="chart-notes">{_code(" ".join(notes))}</p>',
            "<details><summary>Data table</summary>",
            _table(f"{chart.title}, {heading}", chart.head, chart.rows),
            "</details></figure>",
        ]
    )


def _trace(chart: Chart) -> str:
    """What docs/assets/trace/ plays, as an attribute."""
    if not chart.trace:
        return ""
    text = json.dumps(chart.trace, ensure_ascii=False, separators=(",", ":"))
    return f" data-trace='{escape(text, quote=False).replace(chr(39), '&#39;')}'"


def table(label: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table that stands by itself."""
    return f'<figure class="chart">{_table(label, head, rows)}</figure>'


def _code(text: str) -> str:
    """Escaped text in which `words in backticks` are code."""
    parts = escape(text).split("`")
    return "".join(
        f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts)
    )


def _table(label: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in a box of its own, which scrolls and can be reached by keyboard."""
    inside = cells(head, rows)
    return (
        f'<div class="chart-table" data-search-exclude="" role="region" tabindex="0"'
        f' aria-label="{escape(label)}"><table class="chart-data">{inside}</table></div>'
    )


def cells(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """What is inside a table."""
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody>"
