"""The Run button runs Python in the page, and what it shows is what CPython does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from guide import browser_list
from playwright.sync_api import expect

from tests.site.conftest import FIRST
from tests.site.recordings import recorded
from tests.site.run_button import RunButton

RUN = [name for name, verdict in browser_list.proved().items() if verdict == browser_list.RUNS]


def is_shown(site: Path, name: str) -> bool:
    """Whether a page of the site shows the snippet."""
    mark = f'data-snippet="{name}"'
    return any(mark in page.read_text(encoding="utf-8") for page in site.rglob("index.html"))


def by_cpython(source: str) -> str:
    """What this Python prints for `source`."""
    command = [sys.executable, "-c", source]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout


def test_the_output_is_the_recorded_one(run):
    """A snippet prints in the page what it printed on CPython 3.14."""
    run.run()

    assert run.ends("Finished") == recorded(FIRST)


@pytest.mark.long
def test_every_button_of_every_page(runner, site, paths):
    """So does each snippet that has a Run button, wherever it has one."""
    page = runner().page
    pressed = set()
    for path in paths:
        page.goto(path)
        names = page.locator("[data-runs=browser]").evaluate_all(
            "all => all.map(b => b.dataset.snippet)"
        )
        for name in set(names):
            run = RunButton(page, name)
            run.run()
            run.ends("Finished")
            assert run.printed() == recorded(name), f"{name} on {path}"
        pressed |= set(names)

    assert pressed == {name for name in RUN if is_shown(site, name)}


def test_blocking_blocks(run):
    """`time.sleep` in a coroutine stops the other tasks, as on CPython: it is what is tested."""
    source = (
        "import asyncio, time\n"
        "async def polite():\n"
        "    for beat in range(3):\n"
        "        print('beat', beat)\n"
        "        await asyncio.sleep(0.05)\n"
        "async def rude():\n"
        "    print('rude begins')\n"
        "    time.sleep(0.3)\n"
        "    print('rude ends')\n"
        "async def main():\n"
        "    await asyncio.gather(polite(), rude())\n"
        "asyncio.run(main())\n"
    )
    run.run(source)

    assert run.ends("Finished") == by_cpython(source)


def test_output_streams_and_stop_ends_a_loop(run):
    """What is printed is seen at once; Stop ends what never would."""
    run.run("print('begun')\nwhile True:\n    pass\n")
    expect(run.output).to_have_text("begun\n")
    expect(run.status).to_have_text("Running…")
    run.button("Stop").click()

    assert run.ends("Stopped.") == "begun\n"


def test_stop_while_python_loads(runner):
    """A run that is stopped before it began prints nothing; the next does not hang with it."""
    run = runner()
    run.page.context.route("**/python_stdlib.bin", lambda route: None)  # never answered
    run.run("print('ran')")
    run.button("Stop").click()
    assert run.ends("Stopped.") == ""

    run.page.context.unroute("**/python_stdlib.bin")
    run.run()
    assert run.ends("Finished") == "ran\n"


def test_each_run_is_the_first(run):
    """What a program patches, counts and writes does not reach the next run; edits do."""
    source = (
        "import asyncio, json, os\n"
        "print(hasattr(json, 'patched'), os.path.exists('left.txt'))\n"
        "json.patched = True\n"
        "open('left.txt', 'w').close()\n"
        "async def name():\n"
        "    return asyncio.current_task().get_name()\n"
        "print(asyncio.run(name()))\n"
    )
    run.run(source)
    first = run.ends("Finished")
    run.run()
    second = run.ends("Finished")

    assert first == second == "False False\nTask-1\n"


def test_a_flood_is_capped_and_said_to_be(run):
    """Output ends after 100,000 characters, and so does the program."""
    run.run("while True:\n    print('x' * 99)\n")

    assert len(run.ends("Stopped: it printed more than 100,000 characters.")) == 100_000


def test_as_much_as_may_be_printed_is_no_flood(run):
    """100,000 characters are shown, and the program goes on to its end."""
    run.run("print('x' * 99_999)\n")

    assert len(run.ends("Finished")) == 100_000


def test_a_program_may_leave_at_once(run):
    """`os._exit` ends the program with its code, and is not taken for a death."""
    run.run("import os\nprint('said')\nos._exit(0)\n")
    assert run.ends("Finished") == "said\n"

    run.run("import os\nos._exit(3)\n")
    assert run.ends("Ended with an error") == ""


def test_a_traceback_is_the_programs_own(run):
    """An error shows the program's lines, and none of what runs it."""
    run.run("def fail():\n    raise ValueError('no')\n\n\nfail()\n")

    assert run.ends("Ended with an error") == (
        "Traceback (most recent call last):\n"
        '  File "gather_results.py", line 5, in <module>\n'
        "    fail()\n"
        "    ~~~~^^\n"
        '  File "gather_results.py", line 2, in fail\n'
        "    raise ValueError('no')\n"
        "ValueError: no\n"
    )


def test_the_end_of_a_program_is_cpythons(run):
    """`sys.exit`, `atexit`, an empty standard input and a thread: each does what it does."""
    run.run(
        "import atexit, sys, threading\n"
        "atexit.register(print, 'at exit')\n"
        "try:\n"
        "    input()\n"
        "except EOFError:\n"
        "    print('no input')\n"
        "try:\n"
        "    threading.Thread(target=print).start()\n"
        "except RuntimeError as error:\n"
        "    print(error)\n"
        "sys.exit('the last word')\n"
    )

    assert run.ends("Ended with an error").splitlines() == [
        "no input", "can't start new thread", "the last word", "at exit",
    ]  # fmt: skip


def test_a_wait_without_end_is_an_error(run):
    """A loop that nothing can wake up again says so instead of hanging."""
    run.run("import asyncio\nasync def main(): await asyncio.Event().wait()\nasyncio.run(main())")

    assert "every task waits for ever" in run.ends("Ended with an error")


def test_a_dead_interpreter_is_replaced(runner, watch):
    """A program that kills the interpreter is told so; the next run has a new one."""
    run = runner()
    run.run("import json\njson.loads('[' * 100_000)\n")
    run.ends("The interpreter died")
    watch.problems.clear()  # Pyodide writes its last words to the console
    run.run("print('alive')")

    assert run.ends("Finished") == "alive\n"


def test_two_clicks_run_once(run):
    """The second click of a double click does nothing."""
    run.edit("import time\ntime.sleep(0.5)\nprint('once')\n")
    run.button("Run").dblclick()

    assert run.ends("Finished") == "once\n"


def test_one_program_runs_at_a_time(runner):
    """Running a second snippet of the page stops the first."""
    first = runner()
    first.page.evaluate(
        """() => {
            const twin = document.querySelector("[data-runs=browser]").cloneNode(true);
            document.querySelector("article").prepend(twin);
            twin.dataset.snippet = "twin";
            twin.querySelector("code").textContent = "print('second')";
            document$.next(document);
        }"""
    )
    second = RunButton(first.page, "twin")
    first.run("while True:\n    pass\n")
    expect(first.status).to_have_text("Running…")
    second.run()

    assert second.ends("Finished") == "second\n"
    assert first.ends("Stopped.") == ""


def test_the_keyboard_is_enough(runner):
    """Enter presses buttons, and with Control runs the editor; the focus is never lost."""
    run = runner()
    run.button("Edit").press("Enter")
    expect(run.editor).to_be_focused()
    run.editor.fill("for n in range(2):")
    run.editor.press("Enter")
    run.editor.press_sequentially("print(n)")
    run.editor.press("Control+Enter")
    assert run.ends("Finished") == "0\n1\n"

    run.button("Reset").press("Enter")
    expect(run.button("Run")).to_be_focused()
    expect(run.listing.locator("pre")).to_be_visible()
    expect(run.editor).to_have_count(0)
    expect(run.output).to_be_hidden()


def test_leaving_the_page_stops_the_program(runner):
    """Instant navigation ends a run; coming back, the button is there once and works."""
    run = runner()
    page = run.page
    page.wait_for_load_state("networkidle")  # before the sitemap is there, links load pages anew
    page.evaluate("window.here = 1")
    run.run("while True:\n    pass\n")
    expect(run.status).to_have_text("Running…")
    page.locator(".md-tabs").get_by_role("link", name="Home").click()
    expect(page.locator(".run-bar")).to_have_count(0)
    page.go_back()
    expect(run.bar).to_have_class("run-bar")
    assert page.locator(".run-bar").count() == page.locator("[data-runs=browser]").count()

    run.run("print('again', end='')")
    assert run.ends("Finished") + str(page.evaluate("window.here")) == "again1"


@pytest.mark.parametrize("missing", ["pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.bin"])
def test_without_pythons_files_the_button_says_so(runner, watch, missing):
    """A file that does not come is told in words, and Run tries again."""
    run = runner()
    run.page.context.route(f"**/{missing}", lambda route: route.abort())
    run.run("print('here now')")
    assert run.ends("Python could not be loaded") == ""
    watch.problems.clear()  # the browser and Pyodide complain about the missing file

    run.page.context.unroute(f"**/{missing}")
    run.run()
    assert run.ends("Finished") == "here now\n"


@pytest.mark.long
@pytest.mark.parametrize("cut", ["worker.mjs", "boot.py", "pyodide.asm.mjs"])
def test_a_file_that_came_in_part_is_fetched_anew(runner, cut):
    """Firefox takes what breaks off for the whole: Python does not start, and Run tries again."""
    run = runner()
    half = {"body": "'begun", "content_type": "text/javascript"}
    run.page.context.route(f"**/{cut}", lambda route: route.fulfill(**half))
    run.run("print('here now')")
    assert run.ends("Python could not be loaded") == ""

    run.page.context.unroute(f"**/{cut}")
    run.run()
    assert run.ends("Finished") == "here now\n"


def test_a_slow_network_is_told_in_words(runner):
    """While Python comes, the status says how far it is."""
    run = runner()
    arrive = []
    run.page.context.route("**/python_stdlib.bin", lambda route: arrive.append(route))
    run.run("print('here')")
    expect(run.status).to_have_text(re.compile("^Loading Python, about .* MB.* [1-9]0 %$"))
    arrive[0].continue_()

    assert run.ends("Finished") == "here\n"


def test_offline_after_the_first_run(runner):
    """What was loaded once needs no network: neither this snippet nor another page's does."""
    run = runner()
    run.run()
    run.ends("Finished")
    run.page.context.set_offline(offline=True)
    for number in range(3):
        run.run(f"print({number})")
        assert run.ends("Finished") == f"{number}\n"


def test_the_second_run_fetches_nothing(runner, watch):
    """A Python is ready before it is asked for."""
    run = runner()
    run.run("print(1)")
    run.ends("Finished")
    before = len(watch.requested)
    run.run("print(2)")
    run.ends("Finished")

    assert [url for url in watch.requested[before:] if not url.startswith("blob:")] == []


@pytest.mark.parametrize("lacking", ["WebAssembly", "Worker", "DecompressionStream"])
def test_a_browser_that_cannot_is_told_so(runner, lacking):
    """Where the browser lacks what Python needs, one line says it, and there is no button."""
    run = runner()
    page = run.page
    page.add_init_script(f"delete globalThis.{lacking}")
    page.reload()
    expect(run.bar).to_have_text(
        f"This browser cannot run Python in the page: it has no {lacking}."
    )

    assert page.locator(".run-bar button").count() == 0


def test_nothing_is_loaded_before_the_first_click(runner, watch):
    """A reader who does not press Run does not pay for Python."""
    run = runner()
    run.page.wait_for_load_state("networkidle")
    before = [url for url in watch.requested if "pyodide" in url]
    run.run()
    run.ends("Finished")
    after = [url for url in watch.requested if "pyodide" in url]

    assert (before, bool(after)) == ([], True)
