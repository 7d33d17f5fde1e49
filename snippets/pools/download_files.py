"""Downloads overlap in threads: a file arrives whole, or says why not."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

PATIENCE = 10.0  # seconds without a byte


def download(address: str, target: Path) -> str:
    """Save one file; "saved", or what went wrong."""
    partial = target.with_name(target.name + ".part")
    try:
        with (
            urlopen(address, timeout=PATIENCE) as answer,  # noqa: S310
            partial.open("wb") as file,
        ):
            shutil.copyfileobj(answer, file)
            promised = int(answer.headers.get("Content-Length", file.tell()))
            if file.tell() < promised:  # the connection ended early
                return f"{file.tell()} of {promised} bytes"
    except HTTPError as refusal:
        refusal.close()
        return f"refused: {refusal.code}"
    except (OSError, HTTPException) as problem:
        return f"lost: {problem!r}"
    partial.replace(target)  # only a whole file gets its name
    return "saved"


def download_all(targets: Mapping[str, Path], at_once: int = 20) -> list[str]:
    """An outcome for each address, in their order."""
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        return list(pool.map(download, targets.keys(), targets.values()))


class Site(BaseHTTPRequestHandler):
    """Has every page but one, and breaks off another."""

    def do_GET(self) -> None:
        """Answer with a kilobyte."""
        self.send_response(404 if self.path == "/3" else 200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(bytes(300 if self.path == "/5" else 1000))

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@contextmanager
def running_site() -> Iterator[str]:
    """The address of a site that lives as long as the block."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = False  # closing waits for its threads
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    with running_site() as site, tempfile.TemporaryDirectory() as folder:
        targets = {f"{site}{n}": Path(folder, f"{n}.bin") for n in range(7)}
        outcomes = download_all(targets)
        for target, outcome in zip(targets.values(), outcomes, strict=True):
            print(f"{target.name}: {outcome}")
