"""asyncio with a pool of processes."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial

from . import loop_with_pool

opened = partial(loop_with_pool.opened, ProcessPoolExecutor)
