/**
 * node add_byte_code.mjs PYODIDE TARGET: the standard library of the Pyodide in the folder PYODIDE,
 * with byte code (add_byte_code.py says why), compressed as one piece, in the file TARGET.
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [pyodide, target] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({ indexURL: pyodide });
const script = await readFile(new URL("./add_byte_code.py", import.meta.url), "utf-8");
python.runPython(script);
python.runPython("add(LIBRARY, '/tmp/library.zip')");
await writeFile(target, gzipSync(python.FS.readFile("/tmp/library.zip"), { level: 9 }));
