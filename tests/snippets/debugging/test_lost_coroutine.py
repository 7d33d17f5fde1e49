"""Tests of snippets/debugging/lost_coroutine.py."""

import asyncio
import gc
import warnings

from snippets.debugging.lost_coroutine import main, plan, save


def test_the_warning_names_where_it_was_thrown_away():
    """Not where it was made: that line is nowhere in the message."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        asyncio.run(main())
        gc.collect()

    named = (str(said[0].message).splitlines()[0], said[0].lineno)
    line = main.__code__.co_firstlineno + 5
    assert named == ("coroutine 'save' was never awaited", line)


def test_a_coroutine_that_is_awaited_is_fine():
    """What was planned can be run later."""
    todo = []
    plan("a line", todo)

    assert asyncio.run(todo[0]) is None


def test_saving_ends():
    """It gives control back once."""
    assert asyncio.run(save("a line")) is None
