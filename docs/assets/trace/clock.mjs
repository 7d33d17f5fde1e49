/** What a trace says of a moment; no document needed, so that Node can test it. All times are microseconds. */

/**
 * @typedef {[begin: number, end: number, word: number]} Span
 * @typedef {{name: string, top: number, spans: Span[], moments: [number, string][]}} Lane
 * @typedef {{where: string, lanes: Lane[]}} Panel
 * @typedef {{left: number, right: number, lane: number, length: number, words: string[], panels: Panel[]}} Trace
 */

const NEAR = 0.004; // of the length of a trace: as near as a reader can point

/** @returns {number} the number of the span at a moment, or of the last one before it; 0 before all */
export function spanAt(lane, time) {
  const after = lane.spans.findIndex(([begin]) => begin > time);
  return Math.max(0, (after < 0 ? lane.spans.length : after) - 1);
}

/** @returns {string} a time in milliseconds: "12.30 ms" */
export function milliseconds(time) {
  return `${(time / 1000).toFixed(2)} ms`;
}

/** @returns {string} a span in words: "works, 1.20 to 5.30 ms (4.10 ms)" */
export function told(trace, [begin, end, word]) {
  const ms = (time) => (time / 1000).toFixed(2);
  return `${trace.words[word]}, ${ms(begin)} to ${ms(end)} ms (${ms(end - begin)} ms)`;
}

/** @returns {string} what a lane does at a moment: "thread 1 works" */
export function doing(trace, lane, time) {
  const last = lane.spans.at(-1);
  const [begin, end, word] = lane.spans[spanAt(lane, time)];
  const near = lane.moments.filter(([at]) => Math.abs(at - time) < NEAR * trace.length);
  const happened = near.map(([, what]) => `, ${what}`).join("");
  if (time < begin) return `${lane.name} has not begun${happened}`;
  if (time >= last[1]) return `${lane.name} is done${happened}`;
  if (time > end) return `${lane.name} does nothing${happened}`;
  return `${lane.name} ${trace.words[word]}${happened}`;
}

/** @returns {number[]} every moment at which something changes, in order */
export function changes(trace) {
  const times = trace.panels.flatMap(({ lanes }) =>
    lanes.flatMap(({ spans, moments }) => [
      ...spans.flatMap(([begin, end]) => [begin, end]),
      ...moments.map(([at]) => at),
    ]),
  );
  return [...new Set(times)].sort((a, b) => a - b);
}

/** @returns {number} the next moment at which something changes; the end after the last */
export function nextChange(trace, time) {
  return changes(trace).find((one) => one > time) ?? trace.length;
}

/** @returns {number} the one before; the begin before the first */
export function lastChange(trace, time) {
  return changes(trace).findLast((one) => one < time) ?? 0;
}
