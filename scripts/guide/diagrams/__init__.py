"""The diagrams by name: what is inside what, and who hands what to whom."""

from collections.abc import Callable
from html import escape
from typing import Final

from guide import inline_svg
from guide.diagrams import language, lost_update, memory, orders, pools, start_methods
from guide.diagrams.diagram import Diagram

__all__ = ["DIAGRAMS", "Diagram", "fragment"]

DIAGRAMS: Final[dict[str, Callable[[], Diagram]]] = {
    "language": language.draw,
    "orders": orders.draw,
    "memory": memory.draw,
    "start-methods": start_methods.draw,
    "thread-pool": pools.threads,
    "process-pool": pools.processes,
    "interpreter-pool": pools.interpreters,
    "lost-update": lost_update.draw,
}


def fragment(name: str) -> str:
    """The HTML of a diagram, on one line."""
    diagram = DIAGRAMS[name]()
    ident = f"diagram-{name}"
    svg = inline_svg.render(
        diagram.canvas.figure, ident, diagram.title, f"{diagram.says} {diagram.description}"
    )
    unfound = svg.replace("<svg ", '<svg data-search-exclude="" ', 1)
    notes = f'<p class="chart-notes">{escape(diagram.notes)}</p>' if diagram.notes else ""
    return (
        f'<figure class="chart" id="{ident}">'
        f'<figcaption><p class="chart-finding">{escape(diagram.says)}</p></figcaption>'
        f"{unfound}{notes}</figure>"
    )
