"""`map` runs a function over inputs and yields results in their order."""

import time
from concurrent.futures import ThreadPoolExecutor


def ask(name: str) -> str:
    """Wait for a slow service, which answers with the name in capitals."""
    time.sleep(0.02)
    return name.upper()


def ask_all(names: list[str]) -> list[str]:
    """Ask for all names at once; the answers keep the order of the names."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(ask, names))


if __name__ == "__main__":
    names = ["ada", "grace", "barbara"]
    for name, answer in zip(names, ask_all(names), strict=True):
        print(f"{name} -> {answer}")
