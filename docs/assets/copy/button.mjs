/**
 * A Copy button beside each link to a raw file on the page of all snippets: one click, the whole file.
 *
 * Without this script the page keeps the links.
 */

import { copy, spoken } from "./copy.mjs";

const SHOWN_MS = 4000;
let timer = null;

/**
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} status
 */
function add(link, status) {
  const file = new URL(link.href).pathname.split("/").slice(-2).join("/"); // threads/counter_fixed.py
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy ${file}`);
  button.onclick = async () => {
    clearTimeout(timer);
    status.textContent = ""; // or the same sentence again would not be read out
    const outcome = await copy(load(link.href), navigator.clipboard, window.ClipboardItem);
    status.textContent = spoken(file, outcome);
    if (outcome.end === "copied") timer = setTimeout(() => (status.textContent = ""), SHOWN_MS);
  };
  link.after(button);
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

function scan() {
  const links = document.querySelectorAll("a.raw-file");
  if (!links.length || document.querySelector(".copy-said")) return;
  const status = document.createElement("p");
  status.className = "copy-said";
  status.setAttribute("role", "status");
  links[0].closest("article").append(status);
  for (const link of links) add(link, status);
}

// With instant navigation a new page arrives without a load event; Material's document$ tells of each.
if (window.document$) window.document$.subscribe(scan);
else scan();
