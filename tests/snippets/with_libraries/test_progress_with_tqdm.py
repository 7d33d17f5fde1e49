"""Tests of snippets/with_libraries/progress_with_tqdm.py."""

from tests.snippets.needs import requires

pytestmark = requires("with_libraries/progress_with_tqdm")


def test_the_bar_ends_with_the_last_task(monkeypatch):
    """All tasks are done, and the bar has counted them."""
    import io

    from snippets.with_libraries.progress_with_tqdm import squares

    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # else a thread of tqdm's stays
    screen = io.StringIO()
    screen.isatty = lambda: True
    total = squares(10, screen)

    assert (total, "10/10" in screen.getvalue()) == (285, True)
