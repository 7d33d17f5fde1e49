"""asyncio with a pool of threads."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from . import loop_with_pool

opened = partial(loop_with_pool.opened, ThreadPoolExecutor)
