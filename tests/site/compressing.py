"""Serves the site compressed, as static hosts do."""

import gzip
import io
from functools import cache
from pathlib import Path
from typing import BinaryIO

from guide import serving

# What hosts compress; fonts and archives are as small as they get.
KINDS = ("text/", "application/json", "application/wasm", "application/xml", "image/svg+xml")


class Handler(serving.Handler):
    """Sends gzip to whoever can read it."""

    def send_head(self) -> BinaryIO | None:
        """The body: the file compressed, where hosts do that."""
        path = Path(self.translate_path(self.path))
        if self.path.endswith("/"):
            path /= "index.html"
        kind = self.guess_type(path)
        accepts = "gzip" in self.headers.get("Accept-Encoding", "")
        if not accepts or not path.is_file() or not kind.startswith(KINDS):
            return super().send_head()
        body = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@cache
def packed(path: Path) -> bytes:
    """The file, compressed once."""
    return gzip.compress(path.read_bytes(), 6)
