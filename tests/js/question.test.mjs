/** What the search box sends to the search worker. */

import assert from "node:assert/strict";
import test from "node:test";

import { query } from "../../docs/assets/search/question.mjs";

test("a word counts more than words that begin with it", () => {
  assert.equal(query("pool"), "pool^2 pool");
});

test("words that the index leaves out are not asked for", () => {
  assert.equal(query("Why does a pool hang?"), query("pool hang"));
});

test("if nothing else is left, they are", () => {
  assert.equal(query("to"), "to^2");
});

test("an error message has no syntax", () => {
  assert.equal(query("RuntimeError: asyncio.run() -x +y"), query("RuntimeError asyncio run x y"));
});

test("a version is one word, a bare number is none", () => {
  assert.equal(query("3.14 has 4 workers"), query("3.14 workers"));
});

test("one or two letters are no beginning", () => {
  assert.equal(query("io"), "io^2");
});
