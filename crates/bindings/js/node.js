// The package in Node.js.

import { readFile } from 'node:fs/promises'
import { create } from './simulator.js'

export { SimulatorError } from './error.js'

export function createSimulator(options = {}) {
  return create(options, (wasm) => bytes(wasm ?? new URL('./q259353-live.wasm', import.meta.url)))
}

/** `fetch` of Node.js reads no files. */
function bytes(wasm) {
  const isText = typeof wasm === 'string'
  if (!isText && !(wasm instanceof URL)) return wasm
  const url = isText && /^(file|https?|data|blob):/i.test(wasm) ? new URL(wasm) : wasm
  return typeof url === 'string' || url.protocol === 'file:' ? readFile(url) : url
}
