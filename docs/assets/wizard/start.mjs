/**
 * The wizard of the home page: makes buttons of the first question's answers. What comes after them is
 * fetched when a reader is about to press one, or when the address holds answers.
 *
 * Without this script each answer is a link to where it leads.
 */

import { keysOf } from "./path.mjs";

let loaded = null;

/** @returns {Promise<[typeof import("./wizard.mjs"), object]>} */
function load() {
  const answer = (address) =>
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
  loaded ??= Promise.all([
    import("./wizard.mjs"),
    answer(new URL("../../generated/choose/choose.json", import.meta.url)),
  ]);
  loaded.catch(() => (loaded = null)); // the next click tries again
  return loaded;
}

function begin(place) {
  place.dataset.wizard = "ready";
  const status = place.querySelector(".wizard-status");
  status.setAttribute("role", "status");
  const go = async (act) => {
    status.textContent = "The questions are on their way…";
    try {
      const [{ Wizard }, data] = await load();
      act(Wizard.in(place, data));
    } catch (problem) {
      status.textContent =
        `The questions could not be loaded (${problem.message}). ` +
        "Press again, or read them all on one page: the link below.";
    }
  };
  place.querySelectorAll("ul a").forEach((link, number) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "wizard-answer";
    button.textContent = link.textContent;
    button.onpointerenter = button.onfocus = () => load().catch(() => {});
    button.onclick = () => go((wizard) => wizard.takeNumber(number));
    link.replaceWith(button);
  });
  if (keysOf(location.href).length) go((wizard) => wizard.show());
}

function scan() {
  const place = document.querySelector(".wizard:not([data-wizard])");
  if (place) begin(place);
}

addEventListener("popstate", () => {
  const place = document.querySelector("[data-wizard]");
  if (place && loaded) loaded.then(([{ Wizard }, data]) => Wizard.in(place, data).show());
});

// With instant navigation a new page arrives without a load event; Material's document$ tells of each.
if (window.document$) window.document$.subscribe(scan);
else scan();
