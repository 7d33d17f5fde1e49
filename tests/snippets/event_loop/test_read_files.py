import asyncio

from snippets.event_loop.read_files import count_all


def test_every_file_is_counted(tmp_path):
    """The number of lines stands under each file's name."""
    paths = [tmp_path / f"{lines}.txt" for lines in range(50)]
    for lines, path in enumerate(paths):
        path.write_text("line\n" * lines, encoding="utf-8")

    assert asyncio.run(count_all(paths)) == {f"{n}.txt": n for n in range(50)}
