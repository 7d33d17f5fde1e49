"""A loop that never ends looks like a hung program, and keeps a core busy.

Hangs: end it with `kill`.
"""

import os

NEXT = {"/": "/about", "/about": "/team", "/team": "/about"}


def follow(page: str) -> str:
    """The page that comes after this one."""
    return NEXT.get(page, "")


def last_page() -> str:
    """Follow the links to the end: two pages point at each other."""
    page = "/"
    while after := follow(page):
        page = after
    return page


if __name__ == "__main__":
    print("pid", os.getpid(), flush=True)
    print(last_page())
