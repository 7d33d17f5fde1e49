"""What the verbs in scripts/ share: interpreters, measurements, results, drawing, pages.

This file and the verbs themselves keep to syntax that every Python can read, so that an old one
gets one line of advice instead of a traceback.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "This is Python %d.%d; Python 3.11 or newer is needed. Install one from python.org or with"
        " `uv python install 3.14`, then start the same command with it." % sys.version_info[:2]
    )
