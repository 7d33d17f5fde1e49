/**
 * Plays a recorded trace over its picture: a moving line, what is still to come veiled, and in words
 * what each lane does. All panels of a picture have one clock.
 */

import { doing, lastChange, milliseconds, nextChange, spanAt, told } from "./clock.mjs";

const PLAYS_MS = 10_000;
const STEP_MS = 500; // from one picture to the next for readers who want little motion
const SVG = "http://www.w3.org/2000/svg";
const HINT = "Play it, or point at a bar, tap it or step to it with the arrow keys: what happened stands here.";
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** @returns {HTMLElement} an element with properties and children */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** @returns {SVGElement} */
function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export class Player {
  /** @param {HTMLElement} figure */
  constructor(figure) {
    /** @type {import("./clock.mjs").Trace} */
    this.trace = JSON.parse(figure.dataset.trace);
    this.lanes = this.trace.panels.flatMap(({ where, lanes }) =>
      lanes.map((lane) => ({ ...lane, where })),
    );
    this.time = this.trace.length; // the whole picture, as it was without a player
    this.ticket = null;
    const picture = figure.querySelector(".chart-svg");
    for (const tip of picture.querySelectorAll("g > title")) tip.remove(); // the player tells more
    this.stage = make("div", { className: "trace-stage" });
    picture.replaceWith(this.stage);
    this.stage.append(picture);
    this.view = picture.viewBox.baseVal;
    this.stage.append(this.drawing(picture), ...this.lanes.map((lane) => this.slider(lane)));
    this.stage.onpointermove = (event) => this.point(event);
    this.stage.onpointerleave = () => this.describe();
    this.stage.onclick = (event) => this.tap(event);
    this.stage.after(this.controls());
    this.show();
  }

  /** What lies over the picture: a veil for each lane, the bar that is told of, the clock's hand. */
  drawing(picture) {
    const { top } = this.lanes[0];
    const bottom = this.lanes.at(-1).top + this.trace.lane;
    const over = shape("svg", { viewBox: picture.getAttribute("viewBox"), class: "trace-over", "aria-hidden": "true" });
    this.veils = this.lanes.map((lane) =>
      shape("rect", { class: "trace-veil", y: lane.top - 1, height: this.trace.lane + 2 }),
    );
    this.frame = shape("rect", { class: "trace-frame", height: this.trace.lane, rx: 1 });
    this.hand = shape("line", { class: "trace-hand", y1: top - 3, y2: bottom + 3 });
    over.append(...this.veils, this.frame, this.hand);
    return over;
  }

  /** A lane for the keyboard: its bars are the steps of a slider. */
  slider(lane) {
    const share = (number, whole) => `${(100 * number) / whole}%`;
    const { width, height } = this.view;
    const element = make("div", { className: "trace-lane", tabIndex: 0 });
    Object.assign(element.style, {
      left: share(this.trace.left, width),
      width: share(this.trace.right - this.trace.left, width),
      top: share(lane.top, height),
      height: share(this.trace.lane, height),
    });
    element.setAttribute("role", "slider");
    element.setAttribute("aria-label", `${lane.name}, ${lane.where}: its bars`);
    element.setAttribute("aria-valuemin", "1");
    element.setAttribute("aria-valuemax", String(lane.spans.length));
    element.onfocus = () => this.describe(lane);
    element.onblur = () => this.describe();
    element.onkeydown = (event) => this.walk(event, lane);
    lane.element = element;
    return element;
  }

  controls() {
    const button = (name, label, act) => {
      const made = make("button", { type: "button", className: `trace-button trace-${name}`, onclick: act });
      made.setAttribute("aria-label", label);
      made.title = label;
      return made;
    };
    this.play = button("play", "Play", () => (this.ticket ? this.stop() : this.start()));
    const back = button("back", "To the change before", () => this.jump(lastChange(this.trace, this.time)));
    const on = button("on", "To the next change", () => this.jump(nextChange(this.trace, this.time)));
    this.range = make("input", { type: "range", className: "trace-range", min: 0, max: this.trace.length });
    this.range.step = "any"; // a step that does not divide the length would never reach the end
    this.range.setAttribute("aria-label", "Time");
    this.range.oninput = () => this.jump(Number(this.range.value));
    this.clock = make("span", { className: "trace-clock" });
    this.said = make("p", { className: "trace-said" });
    this.said.setAttribute("role", "status");
    const slower = Math.round((PLAYS_MS * 1000) / this.trace.length);
    const bar = make("div", { className: "trace-bar" }, this.play, back, on, this.range, this.clock);
    const box = make("div", { className: "trace-player" }, bar, this.said);
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", `Play the recording, ${slower} times slower than it ran`);
    return box;
  }

  /** From the begin, or on from where it stands. */
  start() {
    if (this.time >= this.trace.length) this.time = 0;
    const from = this.time;
    const begun = performance.now();
    const per = this.trace.length / PLAYS_MS;
    const picture = (now) => {
      if (!this.stage.isConnected) return this.stop();
      this.time = Math.min(this.trace.length, from + Math.max(0, now - begun) * per);
      this.show();
      if (this.time >= this.trace.length) this.stop();
      else next();
    };
    const next = () => {
      this.ticket = calm.matches
        ? { timer: setTimeout(() => picture(performance.now()), STEP_MS) }
        : { frame: requestAnimationFrame(picture) };
    };
    next();
    this.label("Pause");
    this.show();
  }

  stop() {
    clearTimeout(this.ticket?.timer);
    cancelAnimationFrame(this.ticket?.frame);
    this.ticket = null;
    this.label("Play");
    this.show();
  }

  label(text) {
    this.play.setAttribute("aria-label", text);
    this.play.title = text;
    this.play.classList.toggle("trace-play--on", text === "Pause");
    // What is told changes many times a second: a screen reader hears it when it stands.
    this.said.setAttribute("aria-live", text === "Pause" ? "off" : "polite");
  }

  /** Stand at a moment. */
  jump(time) {
    this.time = Math.min(this.trace.length, Math.max(0, time));
    if (this.ticket) this.stop();
    else this.show();
  }

  x(time) {
    const { left, right, length } = this.trace;
    return left + ((right - left) * time) / length;
  }

  show() {
    const { time, trace } = this;
    const x = this.x(time);
    for (const veil of this.veils) {
      veil.setAttribute("x", x);
      veil.setAttribute("width", Math.max(0, trace.right - x + 1));
    }
    this.hand.setAttribute("x1", x);
    this.hand.setAttribute("x2", x);
    this.hand.style.display = time >= trace.length && !this.ticket ? "none" : "";
    this.range.value = String(time);
    this.range.setAttribute("aria-valuetext", milliseconds(time));
    this.clock.textContent = `${(time / 1000).toFixed(1)} of ${(trace.length / 1000).toFixed(1)} ms`;
    for (const lane of this.lanes) {
      const number = spanAt(lane, time);
      lane.element.setAttribute("aria-valuenow", String(number + 1));
      lane.element.setAttribute("aria-valuetext", told(trace, lane.spans[number]));
    }
    this.describe(this.lanes.find((lane) => lane.element === document.activeElement));
  }

  /** Tell of one bar of a lane; without a lane, of everything at this moment. */
  describe(lane, number = lane && spanAt(lane, this.time)) {
    this.frame.style.display = lane ? "" : "none";
    this.say(lane ? this.bar(lane, lane.spans[number]) : this.moment());
  }

  /** Frame a bar, and say what it is. */
  bar(lane, [begin, end, word]) {
    const x = this.x(begin);
    this.frame.setAttribute("x", x);
    this.frame.setAttribute("y", lane.top);
    this.frame.setAttribute("width", Math.max(1, this.x(end) - x));
    return `${lane.name}, ${lane.where}: ${told(this.trace, [begin, end, word])}.`;
  }

  /** A sentence for each panel; before anything was played, how to. */
  moment() {
    if (this.time >= this.trace.length && !this.ticket) return HINT;
    const sentences = this.trace.panels.map(({ where, lanes }) => {
      const all = lanes.map((lane) => doing(this.trace, lane, this.time));
      return `${where}: ${all.join("; ")}.`;
    });
    return sentences.join("\n");
  }

  /** Change what is told; a screen reader speaks each change, and none where nothing changes. */
  say(text) {
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  /** The moment and the lane where the pointer is. */
  under({ clientX, clientY }) {
    const box = this.stage.getBoundingClientRect();
    const { width, height } = this.view;
    const x = ((clientX - box.left) / box.width) * width;
    const y = ((clientY - box.top) / box.height) * height;
    const { left, right, length } = this.trace;
    const time = Math.min(length, Math.max(0, ((x - left) / (right - left)) * length));
    const lane = this.lanes.find(({ top }) => y >= top && y < top + this.trace.lane);
    return { time, lane: x >= left - 2 && x <= right + 2 ? lane : undefined };
  }

  point(event) {
    const { time, lane } = this.under(event);
    if (this.ticket) return;
    this.describe(lane, lane && spanAt(lane, time));
  }

  tap(event) {
    const { time, lane } = this.under(event);
    if (!lane) return;
    this.jump(time);
    this.describe(lane);
  }

  walk(event, lane) {
    const last = lane.spans.length - 1;
    const here = spanAt(lane, this.time);
    const to = {
      ArrowRight: here + 1, ArrowUp: here + 1, ArrowLeft: here - 1, ArrowDown: here - 1,
      Home: 0, End: last,
    }[event.key]; // prettier-ignore
    if (to === undefined) return;
    event.preventDefault();
    this.jump(lane.spans[Math.min(last, Math.max(0, to))][0]);
  }
}
