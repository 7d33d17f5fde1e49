import asyncio
import os

import pytest

from snippets.event_loop.run_programs import main, run


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print('x' * 10)", "exit code 0, printed xxxxxxxxxx"),
        ("raise SystemExit(7)", "exit code 7, printed "),
    ],
)
def test_output_and_exit_code(code, said):
    """What a program prints arrives with its exit code."""
    assert asyncio.run(run(code, limit=50)) == said


def test_programs_run_side_by_side():
    """Each outcome stands where its program stood."""
    assert asyncio.run(main()) == [
        "exit code 0, printed hello",
        "killed",
        "exit code 3, printed no",
    ]


def test_a_slow_program_is_killed():
    """When time is up, the program ends."""
    assert asyncio.run(run("import time; time.sleep(3600)", limit=0.1)) == "killed"


def test_a_cancelled_caller_leaves_no_program(tmp_path):
    """Cancelling the task that waits kills the program too."""
    file = tmp_path / "pid"
    code = (
        "import os, pathlib, time\n"
        f"part = pathlib.Path({str(file)!r} + '.part')\n"
        "part.write_text(str(os.getpid()))\n"
        f"part.rename({str(file)!r})\n"
        "time.sleep(3600)"
    )

    async def cancel_when_started():
        task = asyncio.create_task(run(code, limit=50))
        async with asyncio.timeout(50):
            while not file.exists():  # noqa: ASYNC110 - a file has no event
                await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(cancel_when_started())

    with pytest.raises(ProcessLookupError):
        os.kill(int(file.read_text()), 0)
