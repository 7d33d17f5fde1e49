"""A Chromium, Chrome or Edge of this machine, driven by Playwright."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)  # fmt: skip
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
QUIET = (
    "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
)  # fmt: skip


class AbsentError(Exception):
    """There is none."""


def find() -> str | None:
    """The program, or None."""
    for found in (shutil.which(name) for name in NAMES):
        if found:
            return found
    return next((place for place in PLACES if Path(place).exists()), None)


@contextlib.contextmanager
def running() -> Iterator[Browser]:
    """The browser, without a window, for the time of the block."""
    program = find()
    if not program:
        raise AbsentError("no browser: install Chromium, Chrome or Edge")
    as_root = sys.platform == "linux" and os.geteuid() == 0
    arguments = [*QUIET, "--no-sandbox"] if as_root else [*QUIET]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=arguments)
        yield started
        started.close()
