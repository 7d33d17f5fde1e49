"""`python -m snippets.choose`: see `command.py`."""

import signal
import sys

from .command import main


def stop(number: int, frame: object) -> None:
    """End as after an error: what was started is ended, too."""
    sys.exit(128 + number)


if __name__ == "__main__":
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, stop)
    sys.exit(main())
