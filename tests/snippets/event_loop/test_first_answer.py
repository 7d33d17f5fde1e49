import asyncio

from snippets.event_loop.first_answer import first


def test_the_fastest_answer_is_taken():
    """The mirror that needs the fewest turns answers."""
    assert asyncio.run(first([])) == "near"


def test_the_others_have_ended():
    """Both slower calls are cancelled before `first` returns."""
    log: list[str] = []
    asyncio.run(first(log))

    assert sorted(log) == ["far was cancelled", "farther was cancelled"]
