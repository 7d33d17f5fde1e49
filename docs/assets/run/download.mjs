/**
 * Fetches what a Python is made of, once in the life of a page: later runs need no network.
 */

const PYODIDE = new URL("../../generated/pyodide/", import.meta.url);
const FILES = {
  engine: "pyodide.asm.mjs",
  index: "pyodide-lock.json",
  library: "python_stdlib.bin",
  loader: "pyodide.mjs",
  machine: "pyodide.asm.wasm",
};
/** All files together, as they are on disk; tests/test_browser_files.py compares. */
const BYTES = 14_500_000;

/**
 * @typedef {object} Parts
 * @property {string} worker address of worker.mjs in this page's memory
 * @property {string} loader address of Pyodide's loader in this page's memory
 * @property {string} engine address of Pyodide's JavaScript in this page's memory
 * @property {string} index what packages there are
 * @property {string} boot the Python that runs first
 * @property {Uint8Array} library the standard library
 * @property {WebAssembly.Module} machine the interpreter, compiled
 */

/** @type {Promise<Parts> | null} */
let parts = null;
/** The requests under way, the bytes that have come, and who wants to know. */
let requests = new AbortController();
let received = 0;
let listener = (_percent) => {};
let complete = false;

/**
 * The parts, fetched when they are first asked for; after a failure, asking again tries again.
 *
 * @param {(percent: number) => void} onprogress called as they come
 * @returns {Promise<Parts>}
 */
export function download(onprogress) {
  listener = onprogress;
  if (!parts) {
    requests = new AbortController();
    received = 0;
    parts = all();
  }
  if (!complete) tell();
  return parts;
}

/**
 * Fetch no more, if nobody has asked since: the next who asks does not wait for an answer that hangs.
 *
 * @param {(percent: number) => void} onprogress who does not wait any more
 */
export function giveUp(onprogress) {
  if (!complete && listener === onprogress) forget();
}

/** Have the next who asks fetch anew: what has come does not work, or comes no further. */
export function forget() {
  requests.abort();
  parts = null;
  complete = false;
}

function tell() {
  listener(Math.min(99, Math.floor((100 * received) / BYTES)));
}

async function all() {
  const here = (name) => new URL(name, import.meta.url);
  const of = (name) => new URL(FILES[name], PYODIDE);
  const [worker, boot, loader, engine, index, library, machine] = await Promise.all([
    get(here("./worker.mjs"), script),
    get(here("./boot.py"), (answer) => answer.text()),
    get(of("loader"), script),
    get(of("engine"), script),
    get(of("index"), (answer) => answer.text()),
    get(of("library"), unpacked),
    get(of("machine"), (answer) => WebAssembly.compileStreaming(answer)),
  ]);
  complete = true;
  return { worker, boot, loader, engine, index, library, machine };
}

/** What `read` makes of the file at `url`; an error names the file. */
async function get(url, read) {
  try {
    const answer = await fetch(url, { signal: requests.signal });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    return await read(counted(answer));
  } catch (error) {
    throw new Error(`${url.pathname.replace(/^.*\//, "")}: ${error.message}`);
  }
}

/** The answer, whose bytes are counted as they come. */
function counted(answer) {
  const count = new TransformStream({
    transform(chunk, out) {
      received += chunk.byteLength;
      tell();
      out.enqueue(chunk);
    },
  });
  const type = { "Content-Type": answer.url.endsWith(".wasm") ? "application/wasm" : "" };
  return new Response(answer.body.pipeThrough(count), { headers: type });
}

async function unpacked(answer) {
  const plain = answer.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** An address for a script that has been fetched; a module of another type would be refused. */
async function script(answer) {
  return URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" }));
}
