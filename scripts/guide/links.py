"""A check of the built pages: what MkDocs' own validation does not see.

Raw HTML, executed notebooks, inlined charts, style sheets: every address leads to a file of the
site, every `#part` to an element, and nothing that a page loads comes from another host.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

LOADED_RELS = {
    "stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
    "manifest",
}  # fmt: skip
LOADING = ("src", "poster", "data")  # attributes whose file a browser fetches by itself
VERBATIM = {"code", "pre", "script", "style", "textarea", "title"}  # their text is not prose
IN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")
IN_SCRIPT = re.compile(r"""\b(?:from|import|import\(|fetch\(|Worker\()\s*["'`]([^"'`\s]+)""")
LEFT_OVER = re.compile(r"\]\[|\]\(|\{\{|@(?:snippet|chart) ")  # Markdown that nothing has read


def check(site: Path) -> list[str]:
    """One line for each thing that is wrong; empty if the site is whole."""
    return list(_Site(site).problems())


class Page(HTMLParser):
    """What a page names, where it leads and what it loads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.leads: list[str] = []  # addresses that a reader may follow, to other hosts too
        self.loads: list[str] = []  # addresses that the browser fetches by itself
        self.prose: list[str] = []
        self.spoils: list[str] = []  # what stops Material's instant navigation, by its address
        self._open: list[str] = []  # the VERBATIM elements around the current place
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what a tag says."""
        if tag in VERBATIM:
            self._open.append(tag)
        said = {name: value for name, value in attrs if value is not None}
        self.ids.update(value for name, value in said.items() if name == "id")
        self.loads += [said[name] for name in LOADING if name in said]
        self.loads += [one.split()[0] for one in said.get("srcset", "").split(",") if one.strip()]
        for value in said.values():
            self.loads += IN_STYLE.findall(value)
        address = said.get("href", said.get("xlink:href"))
        if address is None:
            return
        if tag in {"use", "image"} and "href" in said:
            self.spoils.append(address)
        if tag in {"a", "area"}:
            self.leads.append(address)
        elif tag != "link" or LOADED_RELS & set(said.get("rel", "").split()):
            self.loads.append(address)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Collect prose, and what inline styles and scripts load."""
        if not self._open:
            self.prose.append(data)
        elif self._open[-1] == "style":
            self.loads += IN_STYLE.findall(data)
        elif self._open[-1] == "script":
            self.loads += IN_SCRIPT.findall(data)


class _Site:
    """The pages and the other files that load something."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.pages = {
            path: Page(path.read_text(encoding="utf-8"))
            for path in sorted(self.folder.rglob("*.html"))
        }
        self.root = self._root()

    def _root(self) -> str:
        """The path under which the site will be published: "/", or "/project/"."""
        try:
            sitemap = (self.folder / "sitemap.xml").read_text(encoding="utf-8")
        except OSError:
            return "/"
        paths = [urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", sitemap)]
        return min(paths, key=len, default="/")

    def problems(self) -> Iterator[str]:
        """Each with the file in which it is."""
        for path, page in self.pages.items():
            yield from (f"{self._name(path)}: {what}" for what in self._in_page(path, page))
        # Pyodide's own scripts and Material's hold addresses that they use only if asked to.
        assets = self.folder / "assets"
        ours = [path for path in assets.rglob("*.*js") if "javascripts" not in path.parts]
        for path in sorted((*ours, *self.folder.rglob("*.css"))):
            pattern = IN_STYLE if path.suffix == ".css" else IN_SCRIPT
            for address in pattern.findall(path.read_text(encoding="utf-8")):
                if what := self._load(path, address):
                    yield f"{self._name(path)}: {what}"

    def _in_page(self, path: Path, page: Page) -> Iterator[str]:
        for name, times in page.ids.items():
            if times > 1:
                yield f"{times} elements have the id {name}"
        for text in page.prose:
            if found := LEFT_OVER.search(text):
                start = max(found.start() - 20, 0)
                yield f"Markdown is left over: {text[start : found.end() + 20].strip()!r}"
        for address in page.spoils:  # Material assigns to `href`, which is read-only in SVG
            yield f"instant navigation fails over href in SVG, write xlink:href: {address}"
        for address in dict.fromkeys(page.leads):
            if not urlsplit(address).scheme and (what := self._lead(path, address)):
                yield what
        for address in dict.fromkeys(page.loads):
            if what := self._load(path, address):
                yield what

    def _load(self, path: Path, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme == "data":
            return ""
        if parts.scheme or parts.netloc:
            return f"loads from another host: {address}"
        return self._lead(path, address)

    def _lead(self, path: Path, address: str) -> str:
        """What is wrong with an address of this site; empty if nothing is."""
        here = self.root + path.relative_to(self.folder).as_posix()
        parts = urlsplit(urljoin(here, address))
        if parts.netloc or not parts.path.startswith(self.root):
            return f"leads out of the site: {address}"
        target = self.folder / unquote(parts.path.removeprefix(self.root))
        if target.is_dir():
            target /= "index.html"
        if not target.is_file():
            return f"leads nowhere: {address}"
        part = unquote(parts.fragment)
        if part and target in self.pages and part not in self.pages[target].ids:
            return f"leads to no such part: {address}"
        return ""

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()
