import asyncio

from snippets.event_loop.first_answer_group import first
from tests.snippets.needs import requires

pytestmark = requires("event_loop/first_answer_group")


def test_the_fastest_answer_is_taken():
    """The mirror that needs the fewest turns answers."""
    assert asyncio.run(first([])) == "near"


def test_the_others_have_ended():
    """`TaskGroup.cancel` cancels both slower calls, and the block waits for them."""
    log: list[str] = []
    asyncio.run(first(log))

    assert sorted(log) == ["far was cancelled", "farther was cancelled"]
