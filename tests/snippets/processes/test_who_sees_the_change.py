"""Tests of snippets/processes/who_sees_the_change.py."""

from tests.snippets.needs import requires

pytestmark = requires("processes/who_sees_the_change")


def test_only_a_thread_shares_the_list():
    """The others change a list of their own."""
    from snippets.processes import who_sees_the_change as module

    calls = module.in_thread, module.in_interpreter, module.in_process

    assert [module.changed(call) for call in calls] == [True, False, False]
