"""The Run button of one snippet, as a test presses it."""

import re

from playwright.sync_api import Locator, Page, expect


class RunButton:
    """The bar below a snippet, its editor and its output."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.listing = page.locator(f'[data-snippet="{name}"]').first
        self.bar = self.listing.locator("xpath=following-sibling::*[1]")
        self.output = self.bar.locator("xpath=following-sibling::*[1]").get_by_role("log")
        self.editor = self.listing.get_by_role("textbox")
        self.status = self.bar.get_by_role("status")

    def button(self, label: str) -> Locator:
        """A button of the bar."""
        return self.bar.get_by_role("button", name=label, exact=True)

    def edit(self, source: str) -> None:
        """Put `source` into the editor."""
        if not self.editor.count():
            self.button("Edit").click()
        self.editor.fill(source)

    def run(self, source: str | None = None) -> None:
        """Press Run, after putting `source` into the editor if there is one."""
        if source is not None:
            self.edit(source)
        self.button("Run").click()

    def ends(self, sentence: str) -> str:
        """Wait until the status is a sentence that begins so; return the output."""
        expect(self.status).to_have_text(re.compile(f"^{re.escape(sentence)}"))
        return self.text()

    def printed(self) -> str:
        """What stands in the output from standard output alone."""
        return "".join(self.output.locator(".run-stdout").all_text_contents())

    def text(self) -> str:
        """The output so far."""
        return self.output.text_content() or ""
