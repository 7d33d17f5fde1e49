import socketserver
import threading

import pytest

from snippets.hybrid import tool_calls_threads as module
from snippets.hybrid.tool_calls_threads import Outcome, call, main


class Answer(socketserver.StreamRequestHandler):
    """Sends the bytes which the "tool" names, and may fall silent then."""

    def handle(self):
        """Serve one connection."""
        what, _, pause = self.rfile.readline().decode().strip().partition("|")
        self.wfile.write(bytes.fromhex(what))
        if pause:
            self.rfile.read()


@pytest.fixture
def port():
    """The port of a server that runs in a thread."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join(30)


def test_the_four_ends_of_a_call():
    """Completed, timed out, failed, hung up; in the order of the calls."""
    assert main() == [
        Outcome("report", "timed out", "", ["page 1"]),
        Outcome("search", "completed", "", ["3 hits", "2 more"]),
        Outcome("convert", "failed", "unknown format", []),
        Outcome("index", "failed", "the server hung up", ["a to k"]),
    ]


def test_a_server_of_this_file_knows_its_tools():
    """The server's answers are those that the outcomes above show."""
    assert set(module.ANSWERS) == {"search", "report", "convert", "index"}


@pytest.mark.parametrize("cut", range(len(b"part one\npart two\nend\n")))
def test_a_connection_lost_anywhere(port, cut):
    """Whole lines that arrived are kept; without the last line the call has failed."""
    sent = b"part one\npart two\nend\n"[:cut]
    outcome = call(port, sent.hex(), 30)

    assert (outcome.status, outcome.parts) == ("failed", ["one", "two"][: sent.count(b"\n")])


def test_a_server_that_falls_silent(port):
    """The deadline ends the wait, and the parts that came are there."""
    outcome = call(port, b"part one\npa".hex() + "|pause", 1.0)

    assert (outcome.status, outcome.parts) == ("timed out", ["one"])


def test_bad_data_is_a_failure(port):
    """What is no text fails the call."""
    assert call(port, b"\xff\n".hex(), 30).status == "failed"
