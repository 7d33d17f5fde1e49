/** What the Run button says and types. */

import assert from "node:assert/strict";
import test from "node:test";

import { lineBreak, loading, spoken } from "../../docs/assets/run/words.mjs";

test("each end has a sentence", () => {
  const ends = ["finished", "failed", "died", "flooded", "stopped", "unavailable"];
  const sentences = ends.map((end) => spoken({ end }));

  assert.equal(new Set(sentences).size, ends.length);
  assert.ok(sentences.every((sentence) => /^[A-Z].*\.$/.test(sentence)));
});

test("a short run is told to a tenth of a second, a long one in seconds", () => {
  assert.equal(spoken({ end: "finished", seconds: 0.3142 }), "Finished in 0.3 s.");
  assert.equal(spoken({ end: "finished", seconds: 61.4 }), "Finished in 61 s.");
});

test("a flood names its limit", () => {
  assert.match(spoken({ end: "flooded", most: 100000 }), /more than 100,000 characters/);
});

test("progress is told in steps of ten per cent", () => {
  assert.equal(loading(37), loading(30));
  assert.match(loading(37), / MB.* 30 %$/);
});

test("Enter keeps the indentation of the line", () => {
  assert.equal(lineBreak("if x:\n    y = 1"), "\n    ");
});

test("Enter after a colon goes one level deeper", () => {
  assert.equal(lineBreak("def f():"), "\n    ");
  assert.equal(lineBreak("    while True:  # for ever"), "\n        ");
});

test("a colon in the middle of a line opens nothing", () => {
  assert.equal(lineBreak('    d = {"a": 1}'), "\n    ");
});
