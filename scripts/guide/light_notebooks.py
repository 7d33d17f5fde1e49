"""MkDocs hook: notebooks as light as other pages, in the same dress, with links that work.

mkdocs-jupyter puts 0.6 MB of JupyterLab's style sheets and scripts into each page, marks code up
in its own way, and leaves links to other sources as they are. Here code becomes a code block like
any other, with Material's copy button, and a link leads to the file that mkdocs-jupyter puts
beside the page; docs/assets/notebook.css styles what is left.
It is a hook because mkdocs-jupyter, a MkDocs plugin, leaves no other way in.
"""

import posixpath
import re

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

CHANGES = (
    (r"<(style|script)\b.*?</\1>\s*", ""),
    (r"<!-- .*? -->\s*", ""),
    (r'<div class="zeroclipboard-container">.*?</clipboard-copy>\s*</div>\s*', ""),
    (
        r'<div class="highlight-ipynb[^>]*><pre>(.*?)</pre></div>\s*'
        r'<div class="clipboard-copy-txt".*?</div>',
        r'<div class="highlight"><pre><code>\1</code></pre></div>',
    ),
    (r'(?<!role="region") tabindex="0"', ""),  # not a table's; accessibility.js knows the rest
    (r'class="anchor-link"', 'class="headerlink" title="Link to this section"'),
)
DESCRIPTION = re.compile(r"^# +description: (.+)$", re.MULTILINE)  # in the notebook's header
LINK = re.compile(r'href="([^":#]+\.(?:md|py))((?:#[^"]*)?)"')


def on_page_content(html: str, *, page: Page, files: Files, **_: object) -> str:
    """Called by MkDocs with the content of each page."""
    if not page.file.src_uri.endswith(".py"):
        return html
    if said := DESCRIPTION.search(page.file.content_string):
        page.meta["description"] = said[1]
    page.meta.setdefault("search", {"boost": 0.1})  # a lesson: the page that explains comes first
    for pattern, replacement in CHANGES:
        html = re.sub(pattern, replacement, html, flags=re.DOTALL)

    def follow(link: re.Match[str]) -> str:
        """The link to a source file as a link to its page; strange ones are left to links.py."""
        source = posixpath.join(posixpath.dirname(page.file.src_uri), link[1])
        target = files.get_file_from_path(posixpath.normpath(source))
        return f'href="{target.url_relative_to(page.file)}{link[2]}"' if target else link[0]

    name = posixpath.basename(page.file.src_uri)  # include_source puts the file beside its page
    get = (
        f'</h1>\n<p class="notebook-file"><a href="{name}" download>Download this notebook</a></p>'
    )
    return LINK.sub(follow, html).replace("</h1>", get, 1)
