"""Tests of snippets/pools/download_files.py."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from snippets.pools import download_files
from snippets.pools.download_files import download, download_all, running_site

LIMIT = 10.0  # seconds


@pytest.fixture
def site():
    """The address of the snippet's own site."""
    with running_site() as address:
        yield address


def test_a_file_arrives_whole(site, tmp_path):
    """What the server sent is in the file, and nothing else is left."""
    outcome = download(f"{site}0", tmp_path / "a")

    found = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert (outcome, found) == ("saved", {"a": 1000})


def test_half_a_file_does_not_get_its_name(site, tmp_path):
    """A connection that ends early is noticed by the promised length."""
    outcome = download(f"{site}5", tmp_path / "a")

    assert (outcome, (tmp_path / "a").exists()) == ("300 of 1000 bytes", False)


def test_an_error_page_is_no_file(site, tmp_path):
    """A status of 404 is an outcome."""
    outcome = download(f"{site}3", tmp_path / "a")

    assert (outcome, list(tmp_path.iterdir())) == ("refused: 404", [])


def test_a_server_that_is_not_there_is_an_outcome(tmp_path):
    """Nobody listens on a port that was closed again."""
    with running_site() as address:
        pass

    assert download(address, tmp_path / "a").startswith("lost: ")


@pytest.mark.thread_unsafe(reason="replaces the time limit")
def test_a_server_that_says_nothing_is_given_up(tmp_path, monkeypatch):
    """The time limit holds for each wait."""
    monkeypatch.setattr(download_files, "PATIENCE", 0.01)
    over = threading.Event()

    class Silent(BaseHTTPRequestHandler):
        def do_GET(self):
            over.wait(LIMIT)

    with ThreadingHTTPServer(("127.0.0.1", 0), Silent) as server:
        server.daemon_threads = False  # closing waits for its threads
        threading.Thread(target=server.serve_forever).start()
        outcome = download(f"http://127.0.0.1:{server.server_port}/", tmp_path / "a")
        over.set()
        server.shutdown()

    assert "timed out" in outcome


def test_outcomes_keep_the_order_and_do_not_end_at_the_first_failure(site, tmp_path):
    """The file after the missing one is there."""
    outcomes = download_all({f"{site}{n}": tmp_path / str(n) for n in (2, 3, 4)})

    assert outcomes == ["saved", "refused: 404", "saved"]


@pytest.mark.thread_unsafe(reason="replaces the function")
def test_downloads_overlap(tmp_path, monkeypatch):
    """Both are under way at once, or the barrier would break."""
    meeting = threading.Barrier(2)
    monkeypatch.setattr(
        download_files, "download", lambda address, target: str(meeting.wait(LIMIT))
    )

    outcomes = download_all({"a": tmp_path / "a", "b": tmp_path / "b"}, at_once=2)

    assert sorted(outcomes) == ["0", "1"]
