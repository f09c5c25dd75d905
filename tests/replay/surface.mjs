// Node's side of apps/wasm/surface.cc: bytes in, text out. The page's side will look the same.
import { readFile } from 'node:fs/promises';
import { WASI } from '@bjorn3/browser_wasi_shim';

/** Compiles build/wasm/bin/sitbone.wasm; instances of it share the code. */
export async function compileSurface(path) {
  return WebAssembly.compile(await readFile(path));
}

/** A fresh instance of the core: nothing added, nothing replayed. */
export async function startSurface(module) {
  const wasi = new WASI([], [], []); // no arguments, no environment, no files
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
  wasi.initialize(instance);
  const { exports } = instance;

  /** What the last call gave. Copied out at once: a view is stale after the next call. */
  function resultBytes() {
    return new Uint8Array(exports.memory.buffer, exports.sitbone_result(), exports.sitbone_result_size()).slice();
  }
  function result() {
    return new TextDecoder('utf-8', { fatal: true }).decode(resultBytes());
  }

  /** Calls a function that takes bytes; throws with the core's own reason when it refuses. */
  function call(name, bytes) {
    const at = exports.sitbone_allocate(bytes.length);
    try {
      new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
      const done = exports[name](at, bytes.length);
      if (done !== 1) throw new Error(result());
      return result();
    } finally {
      exports.sitbone_free(at);
    }
  }

  /** The text that a function without arguments gives. */
  function read(name) {
    if (exports[name]() !== 1) throw new Error(result());
    return result();
  }

  return {
    exports,
    read,
    resultBytes,
    callBytes: call,
    /** Calls a function that takes JSON. */
    call: (name, json) => call(name, new TextEncoder().encode(JSON.stringify(json))),
    version() {
      exports.sitbone_version();
      return result();
    },
    addStretch: (json) => call('sitbone_add_stretch', json),
    setCorrection: (json) => call('sitbone_set_correction', json),
    replay: (recording) => call('sitbone_replay', recording),
  };
}
