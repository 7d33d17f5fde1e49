"""The build and the state are two questions: ask after your imports."""

import sys
import sysconfig


def build_has_gil() -> bool:
    """Whether this interpreter was built with the GIL."""
    return not sysconfig.get_config_var("Py_GIL_DISABLED")


def gil_is_on() -> bool:
    """Whether the GIL is on now; before 3.13 it is always."""
    return getattr(sys, "_is_gil_enabled", lambda: True)()


if __name__ == "__main__":
    print("built with the GIL:", build_has_gil())
    print("the GIL is on now: ", gil_is_on())
