/** What the player says of a moment of a trace. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  changes, doing, lastChange, milliseconds, nextChange, spanAt, told,
} from "../../docs/assets/trace/clock.mjs"; // prettier-ignore

const ONE = { name: "thread 1", top: 0, moments: [], spans: [[0, 2000, 0], [2000, 5000, 1], [6000, 8000, 0]] };
const TWO = { name: "thread 2", top: 40, moments: [[9000, "cancelled"]], spans: [[1000, 10000, 1]] };
const TRACE = {
  left: 80, right: 462, lane: 36, length: 10000, words: ["works", "is held up"],
  panels: [{ where: "With the GIL", lanes: [ONE, TWO] }],
};

test("a moment lies in its span, and its begin belongs to it", () => {
  assert.deepEqual([0, 1999, 2000, 5500, 9000].map((time) => spanAt(ONE, time)), [0, 0, 1, 1, 2]);
});

test("before the first span, the first one is meant", () => {
  assert.equal(spanAt(TWO, 0), 0);
});

test("what a lane does is said in words", () => {
  const said = [0, 2000, 5500, 8000].map((time) => doing(TRACE, ONE, time));

  assert.deepEqual(said, [
    "thread 1 works", "thread 1 is held up", "thread 1 does nothing", "thread 1 is done",
  ]);
});

test("a lane that has not begun says so, and a moment is told near its time", () => {
  const said = [500, 9010, 9500].map((time) => doing(TRACE, TWO, time));

  assert.deepEqual(said, [
    "thread 2 has not begun", "thread 2 is held up, cancelled", "thread 2 is held up",
  ]);
});

test("a bar is told with its begin, its end and its length", () => {
  assert.equal(told(TRACE, ONE.spans[1]), "is held up, 2.00 to 5.00 ms (3.00 ms)");
});

test("the steps are the moments at which something changes", () => {
  assert.deepEqual(changes(TRACE), [0, 1000, 2000, 5000, 6000, 8000, 9000, 10000]);
});

test("the next step and the last one end at the ends", () => {
  const steps = [nextChange(TRACE, 0), nextChange(TRACE, 10000), lastChange(TRACE, 1500), lastChange(TRACE, 0)];

  assert.deepEqual(steps, [1000, 10000, 1000, 0]);
});

test("times are told in milliseconds", () => {
  assert.equal(milliseconds(12345), "12.35 ms");
});
