/** What the Run button says and types; no document needed, so that Node can test it. */

/** @typedef {import("./python.mjs").Outcome} Outcome */

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
      return "The interpreter died, as this program would make it die anywhere. Run starts a new one.";
    case "flooded":
      return `Stopped: it printed more than ${most.toLocaleString("en")} characters.`;
    case "unavailable":
      return `Python could not be loaded (${detail}). Run tries again.`;
    default:
      return "Stopped.";
  }
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
