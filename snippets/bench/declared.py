"""The workloads by name, one file each.

Apart from the package `workloads`, so that a worker which imports the
function of one workload does not load the others.
"""

from .workloads import arithmetic, compress, fetch_and_parse, http_get, start

WORKLOADS = {
    module.WORKLOAD.name: module.WORKLOAD
    for module in (arithmetic, compress, http_get, fetch_and_parse, start)
}
