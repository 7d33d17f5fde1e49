"""Firefox does with every page and every Run button what Chromium does."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.site import firefox
from tests.site.conftest import skip_without_python
from tests.site.recordings import recorded

pytestmark = [pytest.mark.long, pytest.mark.timeout(1200)]

PRESS_ALL = """async () => {
  const over = /^(Finished|Ended|Stopped|The interpreter|Python could)/;
  const pressed = {};
  for (const block of document.querySelectorAll("[data-runs=browser]")) {
    const bar = block.nextElementSibling;
    const status = bar.querySelector("[role=status]");
    const output = bar.nextElementSibling.querySelector("[role=log]");
    await new Promise((resolve) => {
      new MutationObserver(() => over.test(status.textContent) && resolve())
        .observe(status, {childList: true});
      bar.querySelector("button").click();
    });
    const printed = [...output.querySelectorAll(".run-stdout")].map((one) => one.textContent);
    pressed[block.dataset.snippet] = [status.textContent.split(" ")[0], printed.join("")];
  }
  return pressed;
}"""
EDIT_AND_RUN = """async ({source, stopAt}) => {
  const bar = document.querySelector(".run-bar");
  const status = bar.querySelector("[role=status]");
  const output = bar.nextElementSibling.querySelector("[role=log]");
  const button = (label) => [...bar.querySelectorAll("button")].find(
    (one) => one.textContent === label);
  const over = /^(Finished|Ended|Stopped|The interpreter|Python could)/;
  button("Reset").click();
  button("Edit").click();
  document.querySelector(".run-editor").value = source;
  await new Promise((resolve) => {
    new MutationObserver(() => over.test(status.textContent) && resolve())
      .observe(status, {childList: true});
    new MutationObserver(() => {
      if (stopAt && output.textContent.includes(stopAt)) button("Stop").click();
    }).observe(output, {childList: true});
    button("Run").click();
  });
  return [status.textContent, output.textContent.length];
}"""


@pytest.fixture(scope="module")
def program():
    """The Firefox of this machine."""
    found = firefox.find()
    if not found:
        pytest.skip("no Firefox: install it to test the built site there")
    return found


def run(walk):
    """What it returns; in a thread of its own, since Playwright's loop may run in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, walk).result()


async def walk(program, address, paths):
    """Open every page and press every button: what came, and what the browser said."""
    async with firefox.running(program) as browser:
        pressed = {}
        for path in paths:
            await browser.open(address + path)
            pressed |= await browser.ask(PRESS_ALL)
        return pressed, browser.said, browser.requested


def test_every_page_and_every_button(program, site, address, paths):
    """Each snippet prints what it printed on CPython; nothing complains, or is from elsewhere."""
    skip_without_python(site)
    pressed, said, requested = run(walk(program, address, paths))

    assert pressed == {name: ["Finished", recorded(name)] for name in pressed}
    assert len(pressed) > 40
    assert said == []
    assert [url for url in requested if not url.startswith((address, "blob:", "data:"))] == []


async def edit(program, address, programs):
    """Run programs that were typed into the editor of one page."""
    async with firefox.running(program) as browser:
        await browser.open(f"{address}patterns/asyncio/")
        return [await browser.ask(EDIT_AND_RUN, one) for one in programs]


def test_edit_stop_and_flood(program, site, address):
    """What was typed runs, an endless loop stops, a flood is capped."""
    skip_without_python(site)
    ends = run(
        edit(
            program,
            address,
            [
                {"source": "print('x' * 5)", "stopAt": ""},
                {"source": "print('begun')\nwhile True: pass", "stopAt": "begun"},
                {"source": "while True: print('x' * 99)", "stopAt": ""},
            ],
        )
    )

    assert [(status.split(" ")[0], length) for status, length in ends] == [
        ("Finished", 6), ("Stopped.", 6), ("Stopped:", 100_000),
    ]  # fmt: skip
