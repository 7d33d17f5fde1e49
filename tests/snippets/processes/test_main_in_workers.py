"""What docs/patterns/start-methods.md says of the main program: how often each method runs it."""

import subprocess
import sys

import pytest

LIMIT = 60.0
PROGRAM = """
import multiprocessing, sys

print(__name__, flush=True)

def work():
    print("worker has decimal:", "decimal" in sys.modules, flush=True)

if __name__ == "__main__":
    method, *preload = sys.argv[1:]
    multiprocessing.set_start_method(method)
    if preload:
        multiprocessing.set_forkserver_preload(preload)
    for _ in range(2):
        child = multiprocessing.Process(target=work)
        child.start()
        child.join()
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")
repaired = pytest.mark.skipif(
    sys.version_info < (3, 14, 1), reason="needs a release that preloads the main program"
)


@pytest.fixture
def run(tmp_path):
    """Start two processes, and count how often the main program was run for them."""
    file = tmp_path / "program.py"
    file.write_text(PROGRAM, encoding="utf-8")

    def ran(*words):
        command = [sys.executable, file, *words]
        said = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=True)
        lines = said.stdout.splitlines()
        return lines.count("__mp_main__"), lines.count("worker has decimal: True")

    return ran


@pytest.mark.parametrize(("method", "times"), [("fork", 0), ("spawn", 2)])
def test_fork_never_runs_it_and_spawn_always(run, method, times):
    """A fork has it already; a new interpreter has nothing."""
    assert run(method) == (times, 0)


@repaired
def test_forkserver_runs_it_once(run):
    """In the server, which the workers are forked from."""
    assert run("forkserver") == (1, 0)


@pytest.mark.skipif(sys.version_info >= (3, 13, 1), reason="later releases may be repaired")
def test_before_the_repair_every_worker_ran_it(run):
    """The server had not run it."""
    assert run("forkserver") == (2, 0)


def test_a_preload_of_your_own_takes_its_place(run):
    """What you name is imported in the server, the main program in each worker."""
    assert run("forkserver", "decimal") == (2, 2)


@repaired
def test_both_can_be_preloaded(run):
    """`__main__` in the list keeps the main program in it."""
    assert run("forkserver", "__main__", "decimal") == (1, 2)
