"""The workloads by name, one file each."""

from . import arithmetic, compress, fetch_and_parse, http_get, start

WORKLOADS = {
    module.WORKLOAD.name: module.WORKLOAD
    for module in (arithmetic, compress, http_get, fetch_and_parse, start)
}
