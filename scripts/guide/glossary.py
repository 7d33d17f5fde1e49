"""The glossary: `@glossary terms` shows it, and each page marks a term where it first uses it.

docs/reference/glossary.toml holds it. A marked term is a link to its entry, with the meaning in
`data-means`; docs/assets/terms/ shows that on hover, on focus and at a tap.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Final
from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor
from pydantic import BaseModel, ConfigDict, Field

from guide import symptoms
from guide.paths import DOCS

FILE: Final = DOCS / "reference" / "glossary.toml"
PYTHON: Final = "https://docs.python.org/3/"
LEFT_ALONE: Final = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "pre", "th", "summary", "label", "button"]
)
TITLES: Final = frozenset(["admonition-title"])


class Term(BaseModel):
    """One term; `means` is plain text but for code in backticks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(min_length=2)]
    forms: tuple[Annotated[str, Field(min_length=3)], ...]  # an s may follow each
    means: Annotated[str, Field(pattern=r"^\S.*\.$", max_length=200)]
    source: Annotated[str, Field(pattern=r"^[\w./-]+\.html(#[\w.-]+)?$")]
    page: symptoms.Place

    @property
    def id(self) -> str:
        """Its anchor on the page of the glossary."""
        return slugify(self.name, "-")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    term: tuple[Term, ...]


@cache
def read() -> tuple[Term, ...]:
    """All terms, in the order of the file."""
    return _File.model_validate(tomllib.loads(FILE.read_text(encoding="utf-8"))).term


def entries(name: str) -> list[str]:
    """The glossary as Markdown, for a page in docs/reference/."""
    if name != "terms":
        return []
    return [line for term in read() for line in _entry(term)]


def _entry(term: Term) -> list[str]:
    ours = f"[{symptoms.heading(term.page)}](../{term.page})"
    where = "glossary" if term.source.startswith("glossary.") else "documentation"
    theirs = f"[Python's {where}]({PYTHON}{term.source})"
    return ["", f"## {term.name} {{ #{term.id} }}", "", term.means, f"{ours} · {theirs}", ""]


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_terms(), key=len, reverse=True)  # "free-threaded build" before "free-threaded"
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(_form, forms)) + r")s?(?![\w-])")


def _form(form: str) -> str:
    """A word in small letters may begin a sentence."""
    first = f"[{form[0].upper()}{form[0]}]" if form[0].islower() else form[0]
    return first + re.escape(form[1:])


@cache
def _terms() -> dict[str, Term]:
    return {form: term for term in read() for form in term.forms}


def _term(text: str) -> Term:
    known = _terms()
    forms = (text, text.removesuffix("s"), text[0].lower() + text[1:])
    return next(known[form] for form in (*forms, forms[2].removesuffix("s")) if form in known)


class Terms(Treeprocessor):
    """Makes a link of each term where a page first uses it in running text."""

    def run(self, root: Element) -> None:
        """Called with the page."""
        self._mark(root, set())

    def _mark(self, element: Element, used: set[Term]) -> None:
        if element.tag in LEFT_ALONE or element.get("class", "") in TITLES:
            return
        children = list(element)
        element.text, before = _split(element.text, used)
        marked = [before]
        for child in children:
            self._mark(child, used)
            child.tail, after = _split(child.tail, used)
            marked.append(after)
        element[:] = list(_woven(children, marked))


def _woven(children: list[Element], marked: list[list[Element]]) -> Iterator[Element]:
    """The children, each followed by the links that its tail became."""
    yield from marked[0]
    for child, links in zip(children, marked[1:], strict=True):
        yield child
        yield from links


def _split(text: str | None, used: set[Term]) -> tuple[str | None, list[Element]]:
    """What stands before the first term, and a link for each term with what follows it."""
    if not text:
        return text, []
    links: list[Element] = []
    rest = 0
    head = text
    for found in _pattern().finditer(text):
        term = _term(found[0])
        if term in used:
            continue
        used.add(term)
        gap = text[rest : found.start()]
        if links:
            links[-1].tail = gap
        else:
            head = gap
        links.append(_link(term, found[0]))
        rest = found.end()
    if links:
        links[-1].tail = text[rest:]
    return head, links


def _link(term: Term, text: str) -> Element:
    link = Element("a", {"class": "term", "href": f"/reference/glossary.md#{term.id}"})
    link.set("data-means", term.means.replace("`", ""))
    link.text = text
    return link
