import logging

from snippets.event_loop.slow_steps import Steps, complaints


def test_without_debug_mode_nobody_complains():
    """`slow_callback_duration` alone has no effect."""
    assert complaints(debug=False) == []


def test_debug_mode_names_the_task():
    """The warning holds the name of the task that blocked."""
    assert complaints(debug=True) == ["report"]


def test_other_messages_are_not_counted():
    """Debug mode logs more than slow steps."""
    steps = Steps()
    steps.emit(logging.makeLogRecord({"msg": "Using selector: EpollSelector"}))

    assert steps.names == []
