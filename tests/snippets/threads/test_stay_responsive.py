"""Tests of snippets/threads/stay_responsive.py."""

from snippets.threads.stay_responsive import serve


def test_users_are_answered_while_the_worker_is_busy():
    """Every answer comes before the result of the long work."""
    log = serve([("ada", "hello"), ("grace", "status?")])

    assert log == [
        "ada: hello (worker busy)",
        "grace: status? (worker busy)",
        "worker: report is ready (worker done)",
    ]
