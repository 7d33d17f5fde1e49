/** Puts a file into the clipboard and says how that went; no document needed, so that Node can test it. */

/** @typedef {{end: "copied" | "refused" | "missing", lines?: number, detail?: string}} Outcome */

/**
 * Copies a text that is still on its way. The writing begins at once, inside the click, and waits for
 * the text: Safari refuses what begins later.
 *
 * @param {Promise<string>} text
 * @param {Clipboard | undefined} clipboard missing where a page is not served safely
 * @param {typeof ClipboardItem | undefined} Item missing in older browsers
 * @returns {Promise<Outcome>}
 */
export async function copy(text, clipboard, Item) {
  const written = write(text, clipboard, Item).then(() => true, () => false);
  try {
    const lines = (await text).trimEnd().split("\n").length;
    return (await written) ? { end: "copied", lines } : { end: "refused" };
  } catch (problem) {
    return { end: "missing", detail: problem.message };
  }
}

async function write(text, clipboard, Item) {
  if (!clipboard) throw new TypeError("no clipboard");
  if (!Item) return clipboard.writeText(await text);
  const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
  return clipboard.write([new Item({ "text/plain": blob })]);
}

/**
 * One sentence, or two, about how it went.
 *
 * @param {string} file its name
 * @param {Outcome} outcome
 */
export function spoken(file, { end, lines, detail }) {
  switch (end) {
    case "copied":
      return `Copied ${file}, ${lines} ${lines === 1 ? "line" : "lines"}.`;
    case "missing":
      return `${file} could not be loaded (${detail}). Copy tries again.`;
    default:
      return `This browser lets the page copy nothing. Open the raw file ${file} and copy it there.`;
  }
}
