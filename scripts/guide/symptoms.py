"""The symptom index: what readers see, why, what cures it, and the page that shows the cure.

docs/debug/symptoms.toml holds it; `@symptoms AREA` on a page shows the part of an area.
"""

import re
import tomllib
from functools import cache
from typing import Annotated, Final

from markdown.extensions.toc import slugify
from pydantic import BaseModel, ConfigDict, Field

from guide.paths import DOCS

FILE: Final = DOCS / "debug" / "symptoms.toml"
HEADING = re.compile(r"^#{1,6} (?P<title>.+?)(?: *\{ *#(?P<id>[\w-]+) *\})?$", re.MULTILINE)

Text = Annotated[str, Field(min_length=1, pattern=r"^\S.*[^\s.]$")]  # a phrase: no final stop
Sentence = Annotated[str, Field(pattern=r"^\S.*\.$")]
Place = Annotated[str, Field(pattern=r"^[\w/-]+\.md(#[\w-]+)?$")]  # below docs/
Thread = Annotated[str, Field(pattern=r"^https://github\.com/[\w.-]+/[\w.-]+/(issues|pull)/\d+$")]


class Symptom(BaseModel):
    """One symptom; every text is Markdown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    questions: tuple[Annotated[int, Field(ge=1, le=36)], ...]  # which of the 36 that started it
    area: str
    title: Text
    seen: Annotated[tuple[Text, ...], Field(min_length=2)]  # as readers put it; all are searched
    cause: Sentence
    cure: Sentence
    answer: Place  # the section that explains it
    also: tuple[Place, ...] = ()  # where else it is answered
    snippets: Annotated[tuple[str, ...], Field(min_length=1)]  # shown on the page of `answer`
    holds: Text  # for which versions, builds and systems
    sources: tuple[Thread, ...]  # where it was asked


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    symptom: tuple[Symptom, ...]


@cache
def read() -> tuple[Symptom, ...]:
    """All symptoms, in the order of the file."""
    return _File.model_validate(tomllib.loads(FILE.read_text(encoding="utf-8"))).symptom


def of_area(area: str) -> list[str]:
    """The symptoms of an area as Markdown, for a page in docs/debug/."""
    return [line for one in read() if one.area == area for line in _entry(one)]


def heading(place: str) -> str:
    """The heading at a place; KeyError if there is none."""
    path, _, part = place.partition("#")
    found = HEADING.finditer((DOCS / path).read_text(encoding="utf-8"))
    titles = [(one["id"] or slugify(one["title"], "-"), one["title"]) for one in found]
    return dict(titles)[part] if part else titles[0][1]


def _entry(one: Symptom) -> list[str]:
    code = ", ".join(f"`{name}`" for name in one.snippets)
    asked = ", ".join(f"[{_short(thread)}]({thread})" for thread in one.sources)
    return [
        "",
        f"### {one.title} {{ #{one.id} }}",
        "",
        "Seen as: " + " · ".join(_quoted(text) for text in one.seen),
        "",
        one.cause,
        "",
        f"**Cure:** {one.cure}",
        "",
        f"**Answer:** {_link(one.answer)}, with {code}.",
        *([f"See also {also}."] if (also := ", ".join(map(_link, one.also))) else []),
        f"Holds for {one.holds}.{f' Asked in {asked}.' if asked else ''}",
        "",
    ]


def _link(place: str) -> str:
    return f"[{heading(place)}](../{place})"


def _quoted(text: str) -> str:
    """A phrase as it is, whatever Markdown would make of it."""
    text = re.sub(r"([\\`*_{}\[\]#|])", r"\\\1", text)
    return f"“{text.replace('&', '&amp;').replace('<', '&lt;')}”"


def _short(thread: str) -> str:
    """The address of a thread as GitHub users write it: "python/cpython#123152"."""
    owner, name, _, number = thread.removeprefix("https://github.com/").split("/")
    return f"{owner}/{name}#{number}"
