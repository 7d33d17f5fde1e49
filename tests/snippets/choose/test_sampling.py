"""What the child of the profiler says, line by line."""

import sys

import pytest

from snippets.choose import in_worker, sampling, timing

GIVEN = "tests.snippets.choose.given"


def said(function, items, budget=0.4):
    """Everything that is said about a function of `given`."""
    rows = []
    request = {
        "function": f"{GIVEN}:{function}",
        "items": f"{GIVEN}:{items}",
        "budget": budget,
    }
    sampling.main(request, rows.append)
    return rows


def facts(rows):
    """What the rows say that are not about single items."""
    found = {}
    for row in rows:
        found |= row
    return found


@pytest.fixture(scope="module")
def computing():
    """What is said about a function that computes."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sampling, "SCALING_SECONDS", 0.03)  # so that others
        return said("compute", "few", 3.0)  # do not use up the budget


def test_every_call_is_announced(computing):
    """Before items are tried, it is said which one is running."""
    kinds = [next(iter(row)) for row in computing]

    assert kinds.index("running") < kinds.index("tried")


def test_threads_are_tried(computing):
    """The sample runs in one thread and in several."""
    assert facts(computing)["scaling"]["threads"] >= 2


def test_the_end_is_said(computing):
    """What may end the interpreter comes last, after saying so."""
    assert facts(computing)["over"] is True


def test_shares_of_a_group_are_whole(computing):
    """Items that are timed together share the whole time."""
    shares = [sum(r["tried"]["shares"]) for r in computing if "tried" in r]

    assert shares == [pytest.approx(1)] * len(shares)


def test_waiting_tries_no_threads():
    """A function that waits needs no second thread to be known."""
    assert "scaling" not in facts(said("wait", "long_pauses"))


def test_a_coroutine_function_is_run_on_a_loop():
    """Each call is awaited to its end."""
    found = facts(said("await_it", "pauses"))

    assert (found["coroutine"], "problem" in found) == (True, False)


def test_coroutines_that_wait_are_tried_at_once():
    """What they compute is told as it is among others; threads have none."""
    assert facts(said("await_it", "long_pauses"))["cpu_at_once"] >= 0
    assert "cpu_at_once" not in facts(said("wait", "long_pauses"))


def test_a_function_that_forgets_to_await():
    """A result that is a coroutine is a problem, not a quick call."""
    assert "nobody awaits" in said("forget_to_await", "pauses")[-1]["text"]


def test_a_problem_is_the_last_word():
    """An item that raises ends the sampling."""
    last = said("divide", "bad_third")[-1]

    assert (last["problem"], last["text"]) == (
        "raises",
        "item 2 (0) raises ZeroDivisionError: division by zero",
    )


def test_what_cannot_be_pickled_is_named():
    """The part that cannot be sent is named with the reason."""
    pickling = facts(said("unpicklable", "few"))["pickling"]

    assert (pickling["what"], bool(pickling["why"])) == ("result", True)


def test_large_items_are_handed_over():
    """For large arguments the way to an interpreter is timed."""
    found = facts(said("length", "texts")).get("transfer")
    known = sys.version_info >= (3, 14)

    assert bool(found) is known


def test_a_first_call_that_takes_longer_is_tried_again():
    """What only the first call does is told from a long item."""
    found = facts(said("slow_at_first", "pauses"))

    assert found["first_call_seconds"] > 0.02


def test_an_item_that_cannot_be_shown():
    """An item whose repr fails is named by its type."""
    text = timing._short(Hidden())

    assert text.startswith("Hidden, whose repr raises")


def test_a_long_item_is_cut():
    """An item is shown in at most forty characters."""
    assert timing._short("x" * 100) == "'" + "x" * 36 + "..."


class Hidden:
    """Cannot be shown."""

    def __repr__(self):
        """Fail."""
        raise LookupError("gone")


def test_an_import_is_timed_in_a_process_and_an_interpreter():
    """A module that allows interpreters has two times."""
    found = in_worker.main("colorsys")
    expected = "interpreter" if sys.version_info >= (3, 14) else "refuses"

    assert list(found) == ["process", expected]


@pytest.mark.skipif(sys.version_info < (3, 14), reason="needs Python 3.14")
def test_a_module_that_refuses_interpreters():
    """What an interpreter refuses to import is told with its reason."""
    found = in_worker.in_interpreter("readline")

    assert "readline" in str(found["refuses"])
