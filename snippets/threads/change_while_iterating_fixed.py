"""A copy, made in one step, stays as it is while others change the dict."""

from collections.abc import Callable


def report(
    seen: dict[str, int], pause: Callable[[], object] = lambda: None
) -> list[str] | str:
    """Iterate over a copy: `list` of a dict, or `dict.copy`, is one step."""
    lines = []
    try:
        for name, count in seen.copy().items():
            lines.append(f"{name}: {count}")
            pause()
    except RuntimeError as problem:
        return str(problem)
    return lines


if __name__ == "__main__":
    seen = {"ada": 1, "grace": 2}
    print(report(seen, pause=lambda: seen.setdefault("barbara", 3)))
