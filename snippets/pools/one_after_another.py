"""The baseline: one call after the other, and nothing to go wrong."""

import time


def ask(name: str) -> str:
    """Wait for a slow service, which answers with the name in capitals."""
    time.sleep(0.02)
    return name.upper()


def ask_all(names: list[str]) -> list[str]:
    """Ask once for each name and return the answers in that order."""
    return [ask(name) for name in names]


if __name__ == "__main__":
    print(ask_all(["ada", "grace", "barbara"]))
