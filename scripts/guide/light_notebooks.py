"""MkDocs hook: notebooks as light as other pages, their code in the same dress.

mkdocs-jupyter puts 0.6 MB of JupyterLab's style sheets and scripts into each page and marks code
up in its own way. Here the code becomes a code block like any other, with Material's copy button;
docs/assets/notebook.css styles what is left.
It is a hook because mkdocs-jupyter, a MkDocs plugin, leaves no other way in.
"""

import re

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
    (r' tabindex="0"', ""),  # accessibility.js gives it to what scrolls
    (r'class="anchor-link"', 'class="headerlink" title="Link to this section"'),
)


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Called by MkDocs with the content of each page."""
    if page.file.src_uri.endswith(".py"):
        for pattern, replacement in CHANGES:
            html = re.sub(pattern, replacement, html, flags=re.DOTALL)
    return html
