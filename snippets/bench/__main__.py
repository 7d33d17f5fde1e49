"""What each interpreter runs: times the cells that it is asked for.

    python -m snippets.bench '{"workload": "http", "port": 8000,
                               "cells": [["threads", 8]]}'

The request names a workload, the port of the server and, in order, the cells:
an approach and a number of workers each. The answer is a line of JSON for
this interpreter and one for each cell, as soon as it is done.

A worker process that starts as a new interpreter imports the main module of
its parent, unless that is called `__main__`: started like this, the workers
load nothing but the function that they are to call.
"""

import json
import sys

from .child import answer

if __name__ == "__main__":
    for line in answer(json.loads(sys.argv[1])):
        print(json.dumps(line), flush=True)
