"""The static server answers as a web host does."""

import socket
import urllib.request

import pytest
from guide import serving


@pytest.fixture
def address(tmp_path):
    """The address of a folder with one file of each kind that browsers are strict about."""
    for name in ("a.mjs", "a.wasm", "a.py", "index.html"):
        (tmp_path / name).write_text("content")
    with serving.running(tmp_path) as found:
        yield found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mjs", "text/javascript"),
        ("a.wasm", "application/wasm"),
        ("a.py", "text/plain; charset=utf-8"),
        ("", "text/html"),
    ],
)
def test_media_types(address, name, kind):
    """Each file has the type that its use in a page requires."""
    with urllib.request.urlopen(address + name, timeout=10) as answer:  # noqa: S310 - our server
        assert answer.headers["Content-Type"] == kind


def test_only_this_machine_can_read(address):
    """The server listens on the loopback address."""
    assert address.startswith("http://127.0.0.1:")


def test_a_port_in_use_is_passed_over(tmp_path):
    """A second server takes a free port instead of failing."""
    with serving.bind(tmp_path) as first, serving.bind_free(tmp_path, first.server_port) as second:
        assert second.server_port != first.server_port


def test_nothing_listens_afterwards(tmp_path):
    """The end of the block closes the server."""
    with serving.running(tmp_path) as address:
        port = int(address.rsplit(":", 1)[1].strip("/"))

    with socket.socket() as probe:
        assert probe.connect_ex((serving.HOST, port)) != 0
