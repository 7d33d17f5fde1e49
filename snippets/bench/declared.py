"""The workloads by name, one file or one family of sizes each.

Apart from the package `workloads`, so that a worker which imports the
function of one workload does not load the others.
"""

from .workload import Workload
from .workloads import (
    arguments,
    arithmetic,
    compress,
    counting,
    fetch_and_parse,
    files,
    growing,
    hashing,
    http_get,
    json_and_re,
    loop_delay,
    numpy_arrays,
    numpy_matrices,
    objects,
    programs,
    scraper,
    sqlite_query,
    start,
    tasks,
    three_tasks,
    together,
)

_DECLARED: tuple[Workload, ...] = (
    arithmetic.WORKLOAD,
    objects.WORKLOAD,
    json_and_re.WORKLOAD,
    compress.WORKLOAD,
    hashing.WORKLOAD,
    sqlite_query.WORKLOAD,
    numpy_arrays.WORKLOAD,
    numpy_matrices.WORKLOAD,
    http_get.WORKLOAD,
    *together.WORKLOADS,
    files.WORKLOAD,
    programs.WORKLOAD,
    fetch_and_parse.WORKLOAD,
    *counting.WORKLOADS,
    *tasks.WORKLOADS,
    *arguments.WORKLOADS,
    *growing.WORKLOADS,
    *three_tasks.WORKLOADS,
    *scraper.WORKLOADS,
    *loop_delay.WORKLOADS,
    start.WORKLOAD,
)
WORKLOADS = {one.name: one for one in _DECLARED}
