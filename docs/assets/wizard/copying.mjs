/** A button that copies a text and says so. */

import { copy } from "../copy/copy.mjs";
import { button } from "./make.mjs";

const SAID = {
  copied: (what) => `Copied ${what}.`,
  refused: (what) => `This browser lets the page copy nothing. Select ${what} and copy by hand.`,
};

/**
 * @param {string} what it is, in words
 * @param {() => string} text
 * @param {{say: (text: string) => void}} status
 */
export function copyButton(what, text, status) {
  const made = button("wizard-copy", "Copy", async () => {
    const { end } = await copy(Promise.resolve(text()), navigator.clipboard, window.ClipboardItem);
    status.say(SAID[end](what));
  });
  made.setAttribute("aria-label", `Copy ${what}`);
  return made;
}
