// The package in a browser, with or without a bundler.

import { create } from './simulator.js'

export { SimulatorError } from './error.js'

export function createSimulator(options = {}) {
  return create(options, (wasm) => wasm ?? new URL('./q259353-live.wasm', import.meta.url))
}
