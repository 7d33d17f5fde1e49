/**
 * The worker that runs one program. It may block: the page goes on. It fetches nothing.
 *
 * Messages in:  {parts, memory} starts Python, from the image of another's memory if there is one;
 *               {source, name} runs a program.
 * Messages out: memory, ready, output, flood, done, broken (see python.mjs).
 */

/** @typedef {import("./download.mjs").Parts} Parts */

const MOST_CHARACTERS = 100_000;

/** @type {Promise<(source: string, name: string) => number>} */
let ready;

onmessage = ({ data }) => {
  if ("source" in data) ready.then((run) => perform(run, data), () => {});
  else {
    ready = start(data.parts, data.memory);
    ready.catch((error) => {
      const [detail] = error.message.trim().split("\n").slice(-1); // of a traceback
      postMessage({ type: "broken", detail });
    });
  }
};

/**
 * Start Python and give back the function that runs a program.
 *
 * @param {Parts} parts
 * @param {Uint8Array} [image]
 */
async function start(parts, image) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    import(parts.loader),
    import(parts.engine),
  ]);
  takeFilesFrom(parts);
  const python = await loadPyodide({
    createPyodideModule,
    indexURL: location.origin, // nothing is fetched from there: see takeFilesFrom
    lockFileContents: parts.index,
    enableRunUntilComplete: false, // keeps asyncio.run an ordinary, blocking function
    _makeSnapshot: !image,
    _loadSnapshot: image,
  });
  if (!image) {
    const memory = python.makeMemorySnapshot();
    postMessage({ type: "memory", memory }, [memory.buffer]);
  }
  python.setStdin({ stdin: () => null });
  python.setStdout({ write: writer("stdout") });
  python.setStderr({ write: writer("stderr") });
  python.registerJsModule("_page", { sleep });
  const names = python.toPy({ __name__: "boot" });
  python.runPython(parts.boot, { globals: names, filename: "boot.py" });
  postMessage({ type: "ready", version: python.runPython("import sys; sys.version.split()[0]") });
  return names.get("run");
}

/** Give Pyodide the files that the page has fetched, and the interpreter that it has compiled. */
function takeFilesFrom({ library, machine }) {
  globalThis.fetch = async (address) =>
    new Response(String(address).endsWith(".zip") ? library : null);
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module: machine,
    instance: await WebAssembly.instantiate(machine, imports),
  });
}

function perform(run, { source, name }) {
  const started = performance.now();
  const done = { type: "done", code: 1, dead: false, seconds: 0 };
  try {
    done.code = run(source, name);
  } catch (error) {
    // A Python error never comes this far: this is os._exit, or the interpreter itself, which died.
    done.code = error.status;
    done.dead = done.code === undefined;
    if (done.dead) post("stderr", `${error.message}\n`);
  }
  done.seconds = (performance.now() - started) / 1000;
  postMessage(done);
}

let left = MOST_CHARACTERS;

function post(stream, characters) {
  if (left < 0) return;
  postMessage({ type: "output", stream, text: characters.slice(0, left) });
  left -= characters.length;
  if (left < 0) postMessage({ type: "flood", most: MOST_CHARACTERS });
}

/** A sink for Python's bytes; a character may be split between two calls. */
function writer(stream) {
  const decoder = new TextDecoder();
  return (bytes) => {
    post(stream, decoder.decode(bytes, { stream: true }));
    return bytes.length;
  };
}

// Waiting on memory that nobody else holds puts the worker to sleep without using the CPU, and needs
// no special HTTP headers. Where shared memory is refused, the worker looks at the clock until then.
let cell = null;
try {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  cell = new Int32Array(memory.buffer);
} catch {
  // stays null
}

function sleep(milliseconds) {
  const end = performance.now() + milliseconds;
  if (cell) Atomics.wait(cell, 0, 0, milliseconds);
  while (performance.now() < end);
}
