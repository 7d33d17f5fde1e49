"""A dict that one thread changes cannot be iterated over by another."""

from collections.abc import Callable


def report(
    seen: dict[str, int], pause: Callable[[], object] = lambda: None
) -> list[str] | str:
    """Wrong: between two items, any other thread may run."""
    lines = []
    try:
        for name, count in seen.items():
            lines.append(f"{name}: {count}")
            pause()
    except RuntimeError as problem:
        return str(problem)
    return lines


if __name__ == "__main__":
    seen = {"ada": 1, "grace": 2}
    print(report(seen, pause=lambda: seen.setdefault("barbara", 3)))
