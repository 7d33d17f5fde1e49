"""A plain static server on 127.0.0.1, as a web host would serve the site."""

import contextlib
import functools
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Serves files with the media types that browsers insist on."""

    extensions_map = {  # noqa: RUF012 - the base class's name and kind
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",  # a module of another type is refused
        ".py": "text/plain; charset=utf-8",  # shown, not downloaded
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",  # else it cannot be compiled while it loads
        ".woff2": "font/woff2",
    }

    def end_headers(self) -> None:
        """Add the headers of every answer."""
        self.send_header("Cache-Control", "no-cache")  # ask each time: the next build may differ
        super().end_headers()

    def log_message(self, format: str, *words: object) -> None:  # noqa: A002 - the base class's
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Serves until it is shut down."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would share a port that is in use

    def handle_error(self, request: object, address: object) -> None:
        """Say nothing where a browser left before the end of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, address)  # type: ignore[arg-type]  # passed on as it is


def bind(folder: Path, port: int = 0, handler: type[Handler] = Handler) -> Server:
    """A server for `folder`, not yet running; port 0 takes a free one."""
    return Server((HOST, port), functools.partial(handler, directory=str(folder)))


def bind_free(folder: Path, port: int) -> Server:
    """A server on `port`, or on a free one where that is in use."""
    try:
        return bind(folder, port)
    except OSError:
        return bind(folder)


def address(server: Server) -> str:
    """Where to look."""
    return f"http://{HOST}:{server.server_port}/"


@contextlib.contextmanager
def running(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve `folder` during the block, which gets the address."""
    with bind(folder, handler=handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield address(server)
        finally:
            server.shutdown()
            thread.join()


def serve(folder: Path, port: int, console: Console) -> None:
    """Serve `folder` until Ctrl-C; where `port` is in use, on a free one."""
    with bind_free(folder, port) as server:
        console.print(f"Serving {address(server)}, until Ctrl-C.")
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
