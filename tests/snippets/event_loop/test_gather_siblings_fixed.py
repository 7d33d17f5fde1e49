import asyncio

from snippets.event_loop.gather_siblings_fixed import charge, main


def test_the_sibling_is_cancelled():
    """The order fails, and nothing is charged."""
    assert asyncio.run(main()) == ["order failed: refused"]


def test_a_charge_alone_is_made():
    """What is cancelled in the group would have charged the card."""
    log: list[str] = []
    asyncio.run(charge("card 2", log))

    assert log == ["card 2 was charged"]
