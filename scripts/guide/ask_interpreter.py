"""Run by each interpreter that is found: prints what it is as one JSON line.

Syntax that every Python can read: an old one is told apart by its answer, not by a traceback.
"""

import json
import os
import platform
import sys
import sysconfig


def optimised():
    """Tell whether the build used profile-guided optimisation, where the build can know.

    sysconfig describes the configuration that built *a* Python for this prefix. Where the prefix
    that was configured is not the one that runs, the two may have nothing in common.
    """
    arguments = sysconfig.get_config_var("CONFIG_ARGS") or ""
    prefix = [word for word in arguments.replace("'", "").split() if word.startswith("--prefix=")]
    if not prefix:
        return "unknown"
    if os.path.realpath(prefix[0][len("--prefix=") :]) != os.path.realpath(sys.base_prefix):
        return "unknown"
    return "yes" if "--enable-optimizations" in arguments else "no"


def main():
    """Print the facts."""
    free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    facts = {
        "label": "{}.{}".format(*sys.version_info[:2]) + ("t" if free_threaded else ""),
        "version": platform.python_version(),
        "implementation": platform.python_implementation(),
        "executable": sys.executable,
    }
    if sys.version_info >= (3, 11):
        import multiprocessing

        facts.update(
            compiler=platform.python_compiler(),
            free_threaded=free_threaded,
            gil_enabled=getattr(sys, "_is_gil_enabled", lambda: True)(),
            start_method=multiprocessing.get_all_start_methods()[0],
            switch_interval_seconds=sys.getswitchinterval(),
            optimised=optimised(),
        )
    print(json.dumps(facts))


main()
