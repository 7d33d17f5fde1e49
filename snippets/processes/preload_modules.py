"""A forkserver that preloads a slow import hands it to every worker.

Requires: POSIX
"""

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor


def is_loaded(module: str) -> bool:
    """Whether this worker has the module before it asks for it."""
    return module in sys.modules


def workers_have(module: str) -> list[bool]:
    """What two fresh workers say after the server has preloaded it."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([module])  # before the first process
    with ProcessPoolExecutor(max_workers=2, mp_context=context) as pool:
        return list(pool.map(is_loaded, [module] * 2))


if __name__ == "__main__":
    print(workers_have("decimal"))
