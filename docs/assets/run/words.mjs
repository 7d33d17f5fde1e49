/** What the Run button says and types; no document needed, so that Node can test it. */

/** @typedef {import("./python.mjs").Outcome} Outcome */

/** What a host that compresses sends before the first run; tests/site/test_weight.py weighs it. */
const MEGABYTES = 7.5;

/**
 * One sentence about how a run ended.
 * @param {Outcome} outcome
 */
export function spoken({ end, seconds = 0, most = 0, detail = "" }) {
  const time = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  switch (end) {
    case "finished":
      return `Finished in ${time}.`;
    case "failed":
      return `Ended with an error after ${time}.`;
    case "died":
      return "The interpreter died: in a browser it has less stack and memory than on your machine. The next Run has a new one.";
    case "flooded":
      return `Stopped: it printed more than ${most.toLocaleString("en")} characters.`;
    case "unavailable":
      return `Python could not be loaded (${detail}). Press Run to try again.`;
    default:
      return "Stopped.";
  }
}

/**
 * How far Python has come on its way here, in steps of ten per cent: more would be noise to listen to.
 * @param {number} percent
 */
export function loading(percent) {
  return `Loading Python, about ${MEGABYTES} MB, the first time: ${10 * Math.floor(percent / 10)} %`;
}

/**
 * Why there is no Run button.
 * @param {string} lacking what the browser has not
 */
export function unable(lacking) {
  return `This browser cannot run Python in the page: it has no ${lacking}.`;
}

/**
 * What the Enter key inserts after `before`: a line break and the indentation that Python expects.
 * @param {string} before the text in front of the cursor
 */
export function lineBreak(before) {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const indent = /^ */.exec(line)[0];
  return `\n${indent}${/:\s*(#.*)?$/.test(line) ? "    " : ""}`;
}
