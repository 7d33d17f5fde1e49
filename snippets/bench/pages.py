"""The pages that the server serves and that answers are checked against."""

WORDS = ("queue", "lock", "task", "event", "pool", "thread", "loop", "core")


def page(number: int) -> str:
    """Page `number`: some 8 kB of words and numbers, the same every time."""
    rows = (
        f"{WORDS[(number + row) % len(WORDS)]} {number * 1000 + row}"
        for row in range(600)
    )
    return "\n".join(rows)
