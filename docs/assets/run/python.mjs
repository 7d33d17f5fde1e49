/**
 * Runs programs, each in a Python of its own.
 *
 * A Python is a worker that runs one program and is thrown away: nothing that a program patches,
 * counts or leaves behind reaches the next. The first takes seconds to load; it hands over an image
 * of its fresh memory, from which the others start in a fraction of a second. One is kept ready.
 */

const WORKER = new URL("./worker.mjs", import.meta.url);

/** @typedef {{module: WebAssembly.Module, memory: Uint8Array}} Image */
/**
 * How a run ended.
 * @typedef {object} Outcome
 * @property {"finished" | "failed" | "died" | "stopped" | "flooded" | "unavailable"} end
 * @property {number} [seconds] how long the program ran
 * @property {number} [most] how many characters a run may print
 * @property {string} [detail] why Python did not start
 */

/** @type {Image | null} */
let image = null;
/** @type {Python | null} */
let spare = null;

class Python {
  /** Called with each message of a program that runs. */
  onmessage = (_message) => {};

  constructor() {
    const worker = new Worker(WORKER, { type: "module" });
    this.worker = worker;
    /** @type {Promise<string>} the version, once Python has started */
    this.ready = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.type === "image") image = data.image;
        else if (data.type === "ready") resolve(data.version);
        else if (data.type === "broken") reject(new Error(data.detail));
        else this.onmessage(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || "the worker did not load"));
        this.onmessage({ type: "done", dead: true });
      };
    });
    this.ready.catch(() => {
      if (spare === this) spare = null;
      image = null; // whatever was wrong, the next start is a full one
    });
    worker.postMessage({ image });
  }
}

/**
 * Run a program.
 *
 * @param {{source: string, name: string}} program
 * @param {{started: (version: string) => void,
 *          output: (stream: "stdout" | "stderr", text: string) => void}} on
 * @returns {{outcome: Promise<Outcome>, stop: () => void}}
 */
export function run(program, on) {
  const python = spare ?? new Python();
  spare = null;
  let begun = false;
  /** @type {(how: Outcome) => void} */
  let end;
  const outcome = new Promise((resolve) => (end = resolve));

  python.onmessage = (message) => {
    if (message.type === "output") on.output(message.stream, message.text);
    else if (message.type === "flood") end({ end: "flooded", most: message.most });
    else if (message.dead) end({ end: "died", seconds: message.seconds });
    else end({ end: message.code ? "failed" : "finished", seconds: message.seconds });
  };
  let over = false;
  python.ready.then(
    (version) => {
      if (over) return;
      begun = true;
      on.started(version);
      python.worker.postMessage(program);
    },
    (error) => end({ end: "unavailable", detail: error.message }),
  );
  outcome.then(({ end: how }) => {
    over = true;
    python.onmessage = () => {};
    if (begun || how === "unavailable") python.worker.terminate();
    if (begun && image) spare ??= new Python();
    else if (!begun && how === "stopped") spare ??= python; // it goes on loading
  });
  return { outcome, stop: () => end({ end: "stopped" }) };
}
