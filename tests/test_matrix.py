"""The matrix declares every cell once, and a digest follows the code of its cell."""

import pytest
from guide import matrix
from guide.matrix import Spec
from guide.results import Cell

from snippets.bench.approaches import APPROACHES


@pytest.mark.parametrize("cores", [1, 2, 8])
def test_each_cell_is_declared_once(cores):
    """Two questions may share a cell; it is measured once."""
    cells = matrix.cells(cores)

    assert len(cells) == len(set(cells))


def test_every_approach_is_measured():
    """An approach that nobody measures would be dead code."""
    measured = {cell.approach for cell in matrix.cells(2)}

    assert measured - set(matrix.SINCE) == set(APPROACHES) - set(matrix.SINCE)


def test_every_workload_has_its_baseline():
    """Where speeds are compared, the sequential cell is there."""
    seconds = ("start", "together", "loop-delay")  # shown in seconds, compared with nothing
    compared = {cell.workload for cell in matrix.cells(2)}
    compared = {name for name in compared if not name.startswith(seconds)}
    baseline = {cell.workload for cell in matrix.cells(2) if cell.approach == "sequential"}

    assert compared == baseline


def test_names_fit_the_results():
    """What the matrix names, a results file can hold."""
    cells = [
        Cell(
            interpreter="3.14",
            workload=spec.workload,
            approach=spec.approach,
            workers=spec.workers,
            size=spec.size,
            error="not measured",
            digest=spec.digest,
        )
        for spec in matrix.cells(2)
    ]

    assert len(cells) == len(matrix.cells(2))


@pytest.mark.parametrize(
    ("file", "workload", "approach", "same"),
    [
        ("workloads/arithmetic.py", "arithmetic", "threads", False),
        ("approaches/threads.py", "arithmetic", "threads", False),
        ("child.py", "arithmetic", "threads", False),
        ("approaches/processes.py", "start", "processes (spawn)", False),
        ("approaches/loop_with_pool.py", "http", "asyncio+threads", False),
        ("server.py", "http", "threads", False),
        ("server.py", "arithmetic", "threads", True),
        ("approaches/processes.py", "arithmetic", "threads", True),
    ],
)
def test_a_digest_follows_the_code(tmp_path, monkeypatch, file, workload, approach, same):
    """A change to a file of the cell changes its digest; a change elsewhere does not."""
    before = Spec(workload, approach, 2).digest
    changed = tmp_path / "bench"
    for source in matrix.BENCH.rglob("*.py"):
        copy = changed / source.relative_to(matrix.BENCH)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    (changed / file).write_text("# changed\n")
    monkeypatch.setattr(matrix, "BENCH", changed)
    matrix._digest.cache_clear()
    after = Spec(workload, approach, 2).digest
    matrix._digest.cache_clear()

    assert (before == after) is same


@pytest.mark.parametrize(
    ("approach", "version", "windows", "exists"),
    [
        ("interpreters", (3, 13), False, False),
        ("interpreters", (3, 14), False, True),
        ("threads", (3, 11), True, True),
        ("processes (fork)", (3, 14), True, False),
        ("processes (fork)", (3, 14), False, True),
    ],
)
def test_cells_exist_where_they_can(approach, version, windows, exists):
    """Interpreters begin with 3.14; Windows has neither fork nor forkserver."""
    assert Spec("start", approach, 1).exists_on(version, windows) is exists
