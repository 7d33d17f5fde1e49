/**
 * The worker that runs one program. It may block: the page goes on.
 *
 * Messages in:  {image} starts Python, from the image of another worker's memory if there is one;
 *               {source, name} runs a program.
 * Messages out: image, ready, output, flood, done, broken (see python.mjs).
 */

const PYODIDE = new URL("../../generated/pyodide/", import.meta.url).href;
const LOADER = `${PYODIDE}pyodide.mjs`;
const BOOT = new URL("./boot.py", import.meta.url);
const MOST_CHARACTERS = 100_000;

/** @type {Promise<(source: string, name: string) => number>} */
let ready;

onmessage = ({ data }) => {
  if ("source" in data) ready.then((run) => perform(run, data), () => {});
  else {
    ready = start(data.image);
    ready.catch((error) => postMessage({ type: "broken", detail: error.message }));
  }
};

/** Start Python and give back the function that runs a program. */
async function start(image) {
  const [{ loadPyodide }, boot] = await Promise.all([import(LOADER), text(BOOT)]);
  const compiling = interceptCompiler(image?.module);
  const loading = loadPyodide({
    indexURL: PYODIDE,
    enableRunUntilComplete: false, // keeps asyncio.run an ordinary, blocking function
    _makeSnapshot: !image,
    _loadSnapshot: image?.memory,
  });
  const module = await compiling;
  const python = await loading;
  if (!image) {
    const memory = python.makeMemorySnapshot();
    postMessage({ type: "image", image: { module, memory } }, [memory.buffer]);
  }
  python.setStdin({ stdin: () => null });
  python.setStdout({ write: writer("stdout") });
  python.setStderr({ write: writer("stderr") });
  python.registerJsModule("_page", { sleep });
  const names = python.toPy({ __name__: "boot" });
  python.runPython(boot, { globals: names, filename: "boot.py" });
  postMessage({ type: "ready", version: python.runPython("import sys; sys.version.split()[0]") });
  return names.get("run");
}

async function text(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer.text();
}

/**
 * Let Pyodide use `module` instead of compiling its WebAssembly, which takes most of a second.
 *
 * @param {WebAssembly.Module} [module] what an earlier worker compiled
 * @returns {Promise<WebAssembly.Module>} the module, given or compiled, once it is in use; rejected
 *   where it cannot be loaded, of which Pyodide itself would say nothing and wait for ever
 */
function interceptCompiler(module) {
  const compile = WebAssembly.instantiateStreaming;
  return new Promise((resolve, reject) => {
    WebAssembly.instantiateStreaming = async (response, imports) => {
      try {
        const made = module
          ? { module, instance: await WebAssembly.instantiate(module, imports) }
          : await compile(response, imports);
        resolve(made.module);
        return made;
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

function perform(run, { source, name }) {
  const started = performance.now();
  const done = { type: "done", code: 1, dead: false, seconds: 0 };
  try {
    done.code = run(source, name);
  } catch (error) {
    // A Python error never comes this far: this is the interpreter itself, out of stack or memory.
    post("stderr", `${error.message}\n`);
    done.dead = true;
  }
  done.seconds = (performance.now() - started) / 1000;
  postMessage(done);
}

let left = MOST_CHARACTERS;

function post(stream, characters) {
  if (left <= 0) return;
  postMessage({ type: "output", stream, text: characters.slice(0, left) });
  left -= characters.length;
  if (left <= 0) postMessage({ type: "flood", most: MOST_CHARACTERS });
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
