/**
 * Run, Stop, Edit and Reset under each snippet that a browser can run.
 *
 * Without this script, the page keeps what it had: the code and its recorded output. A browser that
 * lacks what Python needs is told so in words.
 */

import { run } from "./python.mjs";
import { lineBreak, loading, spoken, unable } from "./words.mjs";

const SHOW_EVERY_MS = 40;

/** The widget whose program runs; at most one in a page, or their times would disturb each other. */
let busy = null;

/** @returns {HTMLElement} an element with properties and children */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

class Widget {
  /** @param {HTMLElement} block the code, as the page shows it */
  constructor(block) {
    this.block = block;
    this.code = block.querySelector("pre");
    this.original = this.code.querySelector("code").textContent;
    this.name = block.dataset.snippet.replace(/^.*\//, "") + ".py";
    const button = (label, act) => {
      const made = make("button", { type: "button", className: "run-button", textContent: label });
      made.onclick = act;
      return made;
    };
    this.runButton = button("Run", () => this.run());
    this.stopButton = button("Stop", () => this.stop());
    this.editButton = button("Edit", () => this.edit());
    this.resetButton = button("Reset", () => this.reset());
    this.runButton.classList.add("run-button--first");
    this.status = make("span", { className: "run-status" });
    this.status.setAttribute("role", "status");
    this.bar = make(
      "div",
      { className: "run-bar" },
      this.runButton, this.stopButton, this.editButton, this.resetButton, this.status,
    );
    this.bar.setAttribute("role", "group");
    this.bar.setAttribute("aria-label", `Run ${this.name} in this page`);
    this.log = make("pre", { className: "run-log", tabIndex: 0 });
    this.log.setAttribute("role", "log");
    this.log.setAttribute("aria-label", `Output of ${this.name} in this page`);
    this.title = make("span", { className: "filename" });
    this.output = make("div", { className: "run-output highlight" }, this.title, this.log);
    block.after(this.bar, this.output);
    /** @type {HTMLTextAreaElement | null} */
    this.editor = null;
    /** @type {{stop: () => void} | null} */
    this.running = null;
    /** @type {{stream: string, text: string}[]} output that is not yet shown */
    this.waiting = [];
    this.timer = null;
    this.reset();
  }

  /** Show what can be done now; a button that goes leaves the focus to Run. */
  refresh() {
    const focused = document.activeElement;
    this.runButton.setAttribute("aria-disabled", String(Boolean(this.running)));
    this.stopButton.hidden = !this.running;
    this.editButton.hidden = Boolean(this.editor);
    this.resetButton.hidden = Boolean(this.running) || !(this.editor || !this.output.hidden);
    if (focused instanceof HTMLElement && focused.hidden) this.runButton.focus();
  }

  async run() {
    if (this.running) return;
    busy?.stop();
    busy = this;
    this.log.textContent = "";
    this.title.textContent = "Output in this page";
    this.output.hidden = false;
    const source = this.editor ? this.editor.value : this.original;
    this.running = run({ source, name: this.name }, {
      loading: (percent) => this.say(loading(percent)),
      starting: () => this.say("Starting Python…"),
      started: (version) => {
        this.title.textContent = `Output in this page · Python ${version}, WebAssembly`;
        this.say("Running…");
      },
      output: (stream, text) => this.print(stream, text),
    });
    this.refresh();
    this.finish(spoken(await this.running.outcome));
  }

  /** Change the status; a screen reader speaks each change, and none where nothing changes. */
  say(sentence) {
    if (this.status.textContent !== sentence) this.status.textContent = sentence;
  }

  finish(sentence) {
    this.show();
    this.running = null;
    if (busy === this) busy = null;
    this.say(sentence);
    this.refresh();
  }

  stop() {
    this.running?.stop();
  }

  /** Keep output for a moment, so that a flood of small pieces does not freeze the page. */
  print(stream, text) {
    const last = this.waiting.at(-1);
    if (last?.stream === stream) last.text += text;
    else this.waiting.push({ stream, text });
    this.timer ??= setTimeout(() => this.show(), SHOW_EVERY_MS);
  }

  show() {
    clearTimeout(this.timer);
    this.timer = null;
    for (const { stream, text } of this.waiting.splice(0)) {
      this.log.append(make("span", { className: `run-${stream}`, textContent: text }));
    }
    this.log.scrollTop = this.log.scrollHeight;
  }

  edit() {
    const source = this.original;
    this.editor = make("textarea", {
      className: "run-editor",
      value: source,
      spellcheck: false,
      autocapitalize: "off",
      rows: source.split("\n").length,
    });
    this.editor.setAttribute("aria-label", `Source of ${this.name}; Control and Enter run it`);
    this.editor.onkeydown = (event) => this.typed(event);
    this.code.hidden = true;
    this.code.after(this.editor);
    this.editor.focus({ preventScroll: true });
    this.editor.setSelectionRange(0, 0);
    this.refresh();
  }

  typed(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) this.run();
    else {
      const { value, selectionStart } = this.editor;
      // The only way of inserting text that the browser's Undo knows about.
      document.execCommand("insertText", false, lineBreak(value.slice(0, selectionStart)));
    }
  }

  /** Back to the page as it was before the first Run or Edit. */
  reset() {
    this.editor?.remove();
    this.editor = null;
    this.code.hidden = false;
    this.output.hidden = true;
    this.log.textContent = "";
    this.status.textContent = "";
    this.refresh();
  }
}

/** What Python needs, and what of it this browser lacks. */
const NEEDED = ["WebAssembly", "Worker", "DecompressionStream"];
const lacking = NEEDED.find((name) => !(name in globalThis));

function scan() {
  if (busy && !busy.block.isConnected) busy.stop();
  for (const block of document.querySelectorAll("[data-runs=browser]")) {
    if (block.nextElementSibling?.matches(".run-bar")) continue;
    if (!lacking) new Widget(block);
    else block.after(make("p", { className: "run-bar run-status", textContent: unable(lacking) }));
  }
}

// With instant navigation a new page arrives without a load event; Material's document$ tells of each.
if (window.document$) window.document$.subscribe(scan);
else scan();
