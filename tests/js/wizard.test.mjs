/** The way through the wizard's questions, and the address that holds it. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  addressWith, keysOf, keysTo, leavesBelow, mostBelow, UNKNOWN, walk,
} from "../../docs/assets/wizard/path.mjs"; // prettier-ignore

const leaf = (name) => ({ leaf: name });
const option = (key, then) => ({ key, label: key, how: "", then });
const SECOND = { text: "And?", options: [option("c", leaf("third")), option("d", leaf("first"))] };
const FIRST = { text: "Which?", options: [option("a", leaf("first")), option("b", SECOND)] };
const HOME = "https://example.org/guide/";

test("answers lead to a leaf", () => {
  const { given, at, unknown } = walk(FIRST, ["b", "c"]);

  assert.deepEqual([keysTo(given), at.leaf, unknown], [["b", "c"], "third", false]);
});

test("without answers, the first question is asked", () => {
  assert.deepEqual(walk(FIRST, []), { given: [], at: FIRST, unknown: false, old: false });
});

test("an answer that is not there any more ends the way before it", () => {
  const { given, at, unknown, old } = walk(FIRST, ["b", "gone", "c"]);

  assert.deepEqual([keysTo(given), at, unknown, old], [["b"], SECOND, false, true]);
});

test("whoever does not know stays at the question", () => {
  const { given, at, unknown, old } = walk(FIRST, ["b", UNKNOWN]);

  assert.deepEqual([keysTo(given), at, unknown, old], [["b"], SECOND, true, false]);
});

test("answers after the end are left out", () => {
  assert.equal(walk(FIRST, ["a", "c"]).at.leaf, "first");
});

test("an address holds the answers, and nothing of what was there before is lost", () => {
  const address = addressWith(`${HOME}?q=threads#part`, ["b", "c"]);

  assert.deepEqual([address, keysOf(address)], [`${HOME}?q=threads&choose=b.c`, ["b", "c"]]);
});

test("an address without answers has no trace of them", () => {
  assert.deepEqual([addressWith(`${HOME}?choose=b`, []), keysOf(HOME)], [HOME, []]);
});

test("below a question are all the leaves, each once", () => {
  assert.deepEqual([leavesBelow(FIRST), mostBelow(FIRST)], [["first", "third"], 2]);
});
