/** Asks one question after the other; the address holds what was answered. */

import { copyButton } from "./copying.mjs";
import { button, list, make, sentence } from "./make.mjs";
import { addressWith, keysOf, keysTo, leavesBelow, mostBelow, UNKNOWN, walk } from "./path.mjs";
import { result } from "./result.mjs";

const ROOT = new URL("../../", import.meta.url);
const COMMAND =
  "python -m snippets.choose measure package.module:function --items package.module:items";
const FEW = 6; // answers that are left, which are named

/** @type {WeakMap<Element, Wizard>} */
const wizards = new WeakMap();

export class Wizard {
  /** @returns {Wizard} the one in this place of the page */
  static in(place, data) {
    if (!wizards.has(place)) wizards.set(place, new Wizard(place, data));
    return wizards.get(place);
  }

  constructor(place, data) {
    this.place = place;
    this.data = data;
    this.status = place.querySelector(".wizard-status");
    this.body = make("div", {});
    this.status.after(this.body);
    while (this.body.nextSibling) this.body.nextSibling.remove();
  }

  get way() {
    return walk(this.data.first, keysOf(location.href));
  }

  /** Take an answer of the first question by its number; the last is that the reader does not know. */
  takeNumber(number) {
    const option = this.data.first.options[number];
    this.go([option ? option.key : UNKNOWN]);
  }

  /** Put answers into the address, show what comes after them, and lead the reader there. */
  go(keys) {
    history.pushState(null, "", addressWith(location.href, keys));
    this.show();
    const next = this.place.querySelector("[data-next]");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  /** Show what the address says. */
  show() {
    const { given, at, unknown, old } = this.way;
    const after = `after ${given.length} question${given.length === 1 ? "" : "s"}`;
    this.say(
      at.leaf
        ? `Answer, ${after}`
        : `Question ${given.length + 1} of at most ${given.length + mostBelow(at)}` +
            (old ? ". The answer in this link is gone since the questions changed: choose again." : ""),
    );
    this.body.replaceChildren(
      ...(given.length ? [this.given(given)] : []),
      ...(at.leaf ? result(this, at.leaf, given) : this.question(at, given, unknown)),
      make("p", { className: "wizard-more" }, this.link(this.data.outline)),
    );
  }

  /** Change the status; a screen reader speaks each change, and none where nothing changes. */
  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  link({ text, page }) {
    return make("a", { href: new URL(page, ROOT).href, textContent: text });
  }

  /** What was answered; each answer can be changed. */
  given(given) {
    const items = given.map(({ screen, option }, number) => {
      const change = button("wizard-change", "Change", () => this.go(keysTo(given.slice(0, number))));
      change.setAttribute("aria-label", `Change the answer: ${option.label}`);
      return make(
        "span",
        {},
        make("span", { className: "wizard-asked", textContent: screen.text }),
        make("span", { className: "wizard-took", textContent: option.label }),
        change,
      );
    });
    const answers = list("ol", "wizard-given", items);
    answers.setAttribute("aria-label", "Your answers");
    return answers;
  }

  question(screen, given, unknown) {
    const keys = keysTo(given);
    const answers = screen.options.map(({ key, label }) =>
      button("wizard-answer", label, () => this.go([...keys, key])),
    );
    const dunno = button("wizard-answer", this.data.unknown, () => this.go([...keys, UNKNOWN]));
    dunno.setAttribute("aria-pressed", String(unknown));
    const heading = make("h2", { className: "wizard-question", textContent: screen.text, tabIndex: -1 });
    heading.toggleAttribute("data-next", !unknown);
    heading.id = "wizard-question";
    const group = make("div", {}, heading, list("ul", "", [...answers, dunno]));
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", heading.id);
    return unknown ? [group, this.help(screen)] : [group];
  }

  /** How to find out what a question asks. */
  help(screen) {
    const told = screen.options.filter(({ how }) => how);
    const same = new Set(told.map(({ how }) => how)).size === 1;
    const ways = same
      ? [sentence(told[0].how)]
      : [list("ul", "wizard-ways", told.map(({ label, how }) => sentence(`${label}? ${how}`)))];
    const heading = make("h3", { textContent: "How to find out", tabIndex: -1 });
    heading.toggleAttribute("data-next", true);
    const command = make("pre", { tabIndex: 0 }, make("code", { textContent: COMMAND }));
    const left = leavesBelow(screen);
    const named = list("ul", "wizard-ways", left.map((name) => this.title(name)));
    return make(
      "div",
      { className: "wizard-help" },
      heading,
      ...ways,
      make("p", {}, "Or let your own function be measured; it answers this and the rest: "),
      make("div", { className: "wizard-command highlight" }, command, copyButton("the command", () => COMMAND, this)),
      make("p", {}, this.link({ text: "What that finds out, and how", page: this.data.help })),
      ...(left.length <= FEW ? [make("p", {}, "Until then, it is one of these:"), named] : []),
    );
  }

  /** The title of a leaf as a link to its page. */
  title(name) {
    const { title, page } = this.data.leaves[name];
    return this.link({ text: title, page });
  }
}
