"""A notebook's page is as light as any other, and its links lead to pages."""

from pathlib import Path

import pytest
from guide import light_notebooks
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

HEADER = "# ---\n# jupyter:\n#   description: Measure it.\n# ---\n\n# %%\nprint(1)\n"


class Book:
    """A notebook `learn/a.py` and a page `measure/method.md`, as MkDocs hands them to the hook."""

    def __init__(self, folder: Path) -> None:
        for name, text in {"learn/a.py": HEADER, "measure/method.md": "# Method\n"}.items():
            (folder / name).parent.mkdir()
            (folder / name).write_text(text)
        self.notebook, self.method = self.pages = [
            self._page(File(name, str(folder), str(folder / "site"), use_directory_urls=True))
            for name in ("learn/a.py", "measure/method.md")
        ]
        self.notebook.file.dest_uri = "learn/a/index.html"  # mkdocs-jupyter's doing

    def _page(self, file: File) -> Page:
        page = Page.__new__(Page)  # the real one reads a whole MkDocs configuration
        page.file, page.meta = file, {}
        return page

    def change(self, html: str, page: Page | None = None) -> str:
        """What the hook makes of `html`, the content of the notebook or of another page."""
        files = Files([one.file for one in self.pages])
        return light_notebooks.on_page_content(html, page=page or self.notebook, files=files)


@pytest.fixture
def book(tmp_path):
    """Two pages."""
    return Book(tmp_path)


def test_style_sheets_and_scripts_go(book):
    """What JupyterLab would need stays out of the page."""
    assert book.change("<style>.jp { }</style><script>run()</script><p>text</p>") == "<p>text</p>"


def test_code_becomes_a_code_block(book):
    """One copy of the code, marked up as Material does it."""
    html = (
        '<div class="zeroclipboard-container"><clipboard-copy for="cell-1"><div></div>'
        "</clipboard-copy></div>"
        '<div class="highlight-ipynb hl-python"><pre><span>x</span></pre></div>'
        '<div class="clipboard-copy-txt" id="cell-1">x</div>'
    )

    assert (
        book.change(html) == '<div class="highlight"><pre><code><span>x</span></code></pre></div>'
    )


def test_only_a_table_that_scrolls_can_be_reached_by_keyboard(book):
    """What mkdocs-jupyter makes of every cell cannot."""
    table = '<div role="region" tabindex="0"></div>'

    assert book.change(f'<div class="jp-Cell" tabindex="0">{table}</div>') == (
        f'<div class="jp-Cell">{table}</div>'
    )


def test_the_header_describes_the_page(book):
    """Its description goes to the page's head, and the search knows that it is a lesson."""
    book.change("")

    assert book.notebook.meta == {"description": "Measure it.", "search": {"boost": 0.1}}


def test_a_link_to_a_source_leads_to_its_page(book):
    """In the repository the link works as written; in the site it leads to the built page."""
    assert (
        book.change('<a href="../measure/method.md#rounds">')
        == '<a href="../../measure/method/#rounds">'
    )


def test_the_notebook_can_be_downloaded(book):
    """The file stands beside its page; the link is below the title, once."""
    html = book.change("<h1>A</h1><h1>B</h1>")

    link = '<a href="a.py" download>Download this notebook</a>'
    assert html == f'<h1>A</h1>\n<p class="notebook-file">{link}</p><h1>B</h1>'


def test_other_links_stay(book):
    """Addresses of other hosts, and sources that do not exist, are left to the check of links."""
    html = '<a href="https://a.example/b.md">a</a> <a href="gone.md">b</a>'

    assert book.change(html) == html


def test_other_pages_stay(book):
    """A Markdown page is not touched."""
    html = '<style>p { }</style><a href="method.md">x</a>'

    assert book.change(html, book.method) == html
