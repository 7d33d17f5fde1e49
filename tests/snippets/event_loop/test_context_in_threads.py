import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.event_loop.context_in_threads import main


def ways():
    """What each request sees in each way, as the snippet prints it."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return [
            dict(part.split(": ") for part in line.split(", ")) for line in asyncio.run(main(pool))
        ]


@pytest.mark.parametrize("way", ["to_thread", "executor with a copy"])
def test_the_context_goes_along(way):
    """Each request sees its own name in the thread."""
    assert [seen[way] for seen in ways()] == ["A", "B"]


def test_the_bare_executor_never_sees_the_second_request():
    """The pool's thread keeps the context in which it was started."""
    assert ways()[1]["executor"] in {"nothing", "A"}
