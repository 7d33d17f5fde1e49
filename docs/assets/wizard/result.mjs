/** The end of the questions: what to use, why, the code, the evidence, and what would change it. */

import { copyButton } from "./copying.mjs";
import { button, list, make, sentence } from "./make.mjs";
import { addressWith, keysTo, leavesBelow } from "./path.mjs";

const MOST_NAMED = 3; // answers that another answer may lead to
const APPROACHES = { library: "a library", cluster: "several machines" };

/** @returns {HTMLElement[]} */
export function result(wizard, name, given) {
  const leaf = wizard.data.leaves[name];
  const heading = make("h2", { className: "wizard-question", textContent: leaf.title, tabIndex: -1 });
  heading.toggleAttribute("data-next", true);
  return [
    heading,
    sentence(leaf.why, "wizard-why"),
    make("p", {}, wizard.link({ text: "When to use it, when not, what goes wrong", page: leaf.page })),
    code(wizard, leaf),
    part("Measured", evidence(wizard, leaf)),
    part("Also possible", list("ul", "", leaf.alternatives.map(alternative))),
    part("What would change the answer", sentence(leaf.until), others(wizard, name, given)),
    part("What it asks of you", sentence(leaf.upkeep), moves(leaf)),
    share(wizard, given),
  ];
}

function part(title, ...children) {
  return make("section", {}, make("h3", { textContent: title }), ...children);
}

function code(wizard, { snippet }) {
  const file = `${snippet}.py`;
  const code = make("code", { innerHTML: wizard.data.code[snippet] }); // Pygments made it from our file
  const title = make("span", { className: "filename", textContent: `snippets/${file}` });
  const copy = copyButton(file, () => code.textContent, wizard);
  const box = make("pre", { tabIndex: 0 }, code);
  box.setAttribute("aria-label", file);
  return make("div", { className: "wizard-code highlight" }, title, copy, box);
}

function evidence(wizard, { evidence }) {
  const items = evidence.map(({ text, chart }) => {
    const said = sentence(`${text} `);
    said.append(wizard.link({ text: "The chart", page: chart }));
    said.lastChild.setAttribute("aria-label", `The chart: ${text}`);
    return said;
  });
  const where = make("p", { className: "wizard-where", textContent: `On ${wizard.data.measured}.` });
  return make("div", {}, list("ul", "", items), where);
}

function alternative({ approach, trade }) {
  const name = make("strong", { textContent: APPROACHES[approach] ?? approach });
  return make("p", {}, name, `: ${trade}.`);
}

/** Every other answer that was possible on the way, and where it leads. */
function others(wizard, name, given) {
  const items = given.flatMap(({ screen, option }, number) =>
    screen.options
      .filter((one) => one !== option && String(leavesBelow(one.then)) !== name)
      .map((one) => {
        const keys = [...keysTo(given.slice(0, number)), one.key];
        const take = button("wizard-other", one.label, () => wizard.go(keys));
        return make("span", {}, take, ` leads to ${where(wizard, one.then)}.`);
      }),
  );
  const summary = make("summary", { textContent: `Other answers, and where they lead (${items.length})` });
  return make("details", {}, summary, list("ul", "wizard-others", items));
}

function where(wizard, node) {
  const names = leavesBelow(node);
  if (names.length > MOST_NAMED) return `one of ${names.length} others`;
  return names.map((name) => `“${wizard.data.leaves[name].title}”`).join(" or ");
}

function moves({ migrate_to: to, migrate_from: from }) {
  return make("div", {}, sentence(`To get there: ${to}`), sentence(`To leave it again: ${from}`));
}

function share(wizard, given) {
  const address = () => addressWith(location.href, keysTo(given)); // not where the reader has scrolled to
  const link = copyButton("a link to this answer", address, wizard);
  link.textContent = "Copy a link to this answer";
  link.removeAttribute("aria-label");
  const again = button("wizard-copy", "Start again", () => wizard.go([]));
  return make("p", { className: "wizard-share" }, link, again);
}
