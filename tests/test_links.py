"""The check of the built pages finds what is broken, and nothing else."""

import pytest
from guide import links

WHOLE = """<!doctype html><html><head>
<link rel="canonical" href="https://example.org/"><link rel="stylesheet" href="assets/site.css">
</head><body><h1 id="top">Title</h1>
<a href="#top">a</a> <a href=".">b</a> <a href="other/#part">c</a> <a href="https://python.org">d</a>
<code>values[0][1] {{ braces }}</code> <pre>[a][b]</pre>
<svg><clipPath id="clip"></clipPath><g clip-path="url(#clip)"><use xlink:href="#clip"/></g></svg>
</body></html>"""


@pytest.fixture
def site(tmp_path):
    """A site of two pages and a style sheet, with nothing wrong."""
    (tmp_path / "other").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(WHOLE)
    (tmp_path / "other" / "index.html").write_text('<p id="part"><a href="../#top">up</a></p>')
    (tmp_path / "assets" / "site.css").write_text("p { background: url(dot.svg) }")
    (tmp_path / "assets" / "dot.svg").write_text("<svg></svg>")
    return tmp_path


def test_a_whole_site_has_no_problem(site):
    """Addresses inside code, canonical links and links to other hosts are none."""
    assert links.check(site) == []


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ('<a href="missing/">x</a>', "leads nowhere: missing/"),
        ('<a href="../#nothing">x</a>', "leads to no such part: ../#nothing"),
        ('<a href="#nothing">x</a>', "leads to no such part: #nothing"),
        ('<a href="../../outside/">x</a>', "leads out of the site: ../../outside/"),
        ('<img src="missing.png" alt="">', "leads nowhere: missing.png"),
        ('<img srcset="a.png 1x" alt="">', "leads nowhere: a.png"),
        ('<use href="#part"/>', "instant navigation fails over href in SVG"),
        ('<use xlink:href="#nothing"/>', "leads to no such part: #nothing"),
        ('<g clip-path="url(#nothing)"/>', "leads to no such part: #nothing"),
        ('<script src="https://cdn.example/x.js"></script>', "loads from another host: https"),
        ('<img src="//cdn.example/x.png" alt="">', "loads from another host: //cdn"),
        ("<style>@import 'https://cdn.example/x.css'</style>", "loads from another host: https"),
        ('<script>import "https://cdn.example/x.js"</script>', "loads from another host: https"),
        ('<p style="background: url(https://a.example/b)">', "loads from another host: https"),
        ('<link rel="stylesheet" href="https://a.example/b.css">', "loads from another host"),
        ('<b id="twice"></b><b id="twice"></b>', "2 elements have the id twice"),
        ("<p>see [the page][missing]</p>", "Markdown is left over"),
        ("<p>takes {{figure}} s</p>", "Markdown is left over"),
    ],
)
def test_each_kind_of_problem_is_found(site, html, problem):
    """One line names the page and what is wrong."""
    (site / "other" / "index.html").write_text(f'<p id="part"></p>{html}')
    (found,) = links.check(site)

    assert found.startswith(f"other/index.html: {problem}")


def test_style_sheets_are_read(site):
    """A font from another host is found."""
    (site / "assets" / "site.css").write_text("@font-face { src: url('https://f.example/a') }")

    assert links.check(site) == [
        "assets/site.css: loads from another host: https://f.example/a",
    ]


def test_scripts_are_read(site):
    """A module that is not there is found."""
    (site / "assets" / "run.mjs").write_text('import { a } from "./gone.mjs";')

    assert links.check(site) == ["assets/run.mjs: leads nowhere: ./gone.mjs"]


def test_a_site_below_a_path_is_followed_from_there(site):
    """The page for missing pages names its files from the root of the host."""
    (site / "sitemap.xml").write_text("<loc>https://a.example/project/</loc>")
    (site / "404.html").write_text('<link rel="stylesheet" href="/project/assets/site.css">')

    assert links.check(site) == []
