/** What the Copy buttons put into the clipboard, and what they say. */

import assert from "node:assert/strict";
import test from "node:test";

import { copy, spoken } from "../../docs/assets/copy/copy.mjs";

const SOURCE = '"""One."""\n\nprint("two")\n';

/** A clipboard that keeps what it gets. */
class Board {
  text = "";

  async write([item]) {
    this.text = await (await item.types["text/plain"]).text();
  }

  async writeText(text) {
    this.text = text;
  }
}

class Item {
  constructor(types) {
    this.types = types;
  }
}

for (const [browser, kind] of [["a browser of today", Item], ["an older browser", undefined]]) {
  test(`the whole file is copied in ${browser}`, async () => {
    const board = new Board();
    const outcome = await copy(Promise.resolve(SOURCE), board, kind);

    assert.deepEqual([outcome, board.text], [{ end: "copied", lines: 3 }, SOURCE]);
  });
}

test("the writing begins before the text is there", () => {
  let begun = false;
  const board = { write: async () => (begun = true) };
  copy(new Promise(() => {}), board, Item);

  assert.ok(begun);
});

test("without a clipboard nothing is copied, and nothing breaks", async () => {
  assert.deepEqual(await copy(Promise.resolve(SOURCE), undefined, Item), { end: "refused" });
});

test("a browser that refuses is believed", async () => {
  const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));

  assert.deepEqual(await copy(Promise.resolve(SOURCE), { write: refuse }, Item), { end: "refused" });
});

for (const kind of [Item, undefined]) {
  test(`a file that does not come is no fault of the clipboard (${kind?.name})`, async () => {
    const lost = Promise.reject(new Error("404"));

    assert.deepEqual(await copy(lost, new Board(), kind), { end: "missing", detail: "404" });
  });
}

test("each outcome names the file, in whole sentences", () => {
  const outcomes = [{ end: "copied", lines: 2 }, { end: "refused" }, { end: "missing", detail: "404" }];
  const sentences = outcomes.map((outcome) => spoken("map_results.py", outcome));

  assert.equal(new Set(sentences).size, outcomes.length);
  assert.ok(sentences.every((one) => /map_results\.py/.test(one) && /\.$/.test(one)));
});

test("one line is one line", () => {
  assert.equal(spoken("a.py", { end: "copied", lines: 1 }), "Copied a.py, 1 line.");
});
