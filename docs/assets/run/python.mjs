/**
 * Runs programs, each in a Python of its own.
 *
 * A Python is a worker that runs one program and is thrown away: nothing that a program patches,
 * counts or leaves behind reaches the next. The first takes a second or more to start; it hands over
 * an image of its fresh memory, from which the others start in a fraction of that. One is kept ready.
 */

import { download, forget, giveUp } from "./download.mjs";

/** @typedef {import("./download.mjs").Parts} Parts */
/**
 * How a run ended.
 * @typedef {object} Outcome
 * @property {"finished" | "failed" | "died" | "stopped" | "flooded" | "unavailable"} end
 * @property {number} [seconds] how long the program ran
 * @property {number} [most] how many characters a run may print
 * @property {string} [detail] why Python did not start
 */

/** @type {Uint8Array | undefined} */
let image;
/** @type {Python | null} */
let spare = null;

class Python {
  /** Called with each message of a program that runs. */
  onmessage = (_message) => {};

  /** @param {Parts} parts */
  constructor(parts) {
    const worker = new Worker(parts.worker, { type: "module" });
    this.worker = worker;
    /** @type {Promise<string>} the version, once Python has started */
    this.ready = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.type === "memory") image = data.memory;
        else if (data.type === "ready") resolve(data.version);
        else if (data.type === "broken") reject(new Error(data.detail));
        else this.onmessage(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || "the worker did not start"));
        this.onmessage({ type: "done", dead: true });
      };
    });
    this.ready.catch(() => {
      if (spare === this) spare = null;
      image = undefined; // whatever was wrong, the next start is a full one
    });
    worker.postMessage({ parts, memory: image });
  }
}

/**
 * Run a program.
 *
 * @param {{source: string, name: string}} program
 * @param {{loading: (percent: number) => void,
 *          starting: () => void,
 *          started: (version: string) => void,
 *          output: (stream: "stdout" | "stderr", text: string) => void}} on
 * @returns {{outcome: Promise<Outcome>, stop: () => void}}
 */
export function run(program, on) {
  /** @type {(how: Outcome) => void} */
  let end;
  let over = false;
  const outcome = new Promise((resolve) => (end = resolve));
  outcome.then(() => (over = true));

  async function perform() {
    const progress = (percent) => over || on.loading(percent);
    outcome.then(() => giveUp(progress));
    const parts = await download(progress);
    if (over) return;
    on.starting();
    const python = spare ?? new Python(parts);
    spare = null;
    let begun = false;
    outcome.then(({ end: how }) => {
      python.onmessage = () => {};
      if (!begun && how === "stopped" && !spare) spare = python; // it goes on starting
      else python.worker.terminate();
      if (begun && image) spare ??= new Python(parts);
    });
    const version = await python.ready;
    if (over) return;
    begun = true;
    python.onmessage = (message) => {
      if (message.type === "output") on.output(message.stream, message.text);
      else if (message.type === "flood") end({ end: "flooded", most: message.most });
      else if (message.dead) end({ end: "died", seconds: message.seconds });
      else end({ end: message.code ? "failed" : "finished", seconds: message.seconds });
    };
    on.started(version);
    python.worker.postMessage(program);
  }

  perform().catch((error) => {
    if (over) return;
    forget();
    end({ end: "unavailable", detail: error.message });
  });
  return { outcome, stop: () => end({ end: "stopped" }) };
}
