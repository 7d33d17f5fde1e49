"""`threading.local` gives each thread its own value under one name."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, local

LIMIT = 10.0  # seconds
mine = local()


def remember(name: str, everybody: Barrier) -> str:
    """Set a value, wait until all others have set theirs, read it back."""
    mine.name = name
    everybody.wait(LIMIT)
    return str(mine.name)


def remember_all(names: list[str]) -> list[str]:
    """What each thread finds under the same name."""
    everybody = Barrier(len(names))
    with ThreadPoolExecutor(max_workers=len(names)) as pool:
        calls = [pool.submit(remember, name, everybody) for name in names]
        return [call.result(LIMIT) for call in calls]


if __name__ == "__main__":
    print(remember_all(["ada", "grace", "barbara"]))
    print("in the main thread:", hasattr(mine, "name"))
