from snippets.event_loop.never_awaited_fixed import main


def test_it_is_saved():
    """And there is nothing to warn of."""
    assert main() == ["a line"]
