"""Everything that submits stands inside the `with` block of its pool."""

from concurrent.futures import ThreadPoolExecutor


def lengths(words: list[str]) -> list[int] | str:
    """The block waits at its end for what was submitted in it."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        calls = [pool.submit(len, word) for word in words[:1]]
        try:
            calls += [pool.submit(len, word) for word in words[1:]]
        except RuntimeError as problem:
            return str(problem)
    return [call.result() for call in calls]


if __name__ == "__main__":
    print(lengths(["one", "three", "fifteen"]))
