"""A list looks empty while it is sorted: safe to look at, and not whole."""


def lengths_seen(items: list[int]) -> set[int]:
    """The lengths that anybody sees who looks while `sort` is at work."""
    seen = set()

    def key(item: int) -> int:
        seen.add(len(items))  # any other thread would see the same
        return item

    items.sort(key=key)
    return seen


def lengths_seen_beside_copy(items: list[int]) -> set[int]:
    """The same while a sorted copy is made."""
    seen = set()

    def key(item: int) -> int:
        seen.add(len(items))
        return item

    items[:] = sorted(items, key=key)
    return seen


if __name__ == "__main__":
    print("items.sort:", lengths_seen([3, 1, 2]))
    print("sorted(items):", lengths_seen_beside_copy([3, 1, 2]))
