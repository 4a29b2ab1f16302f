/** The engine's bytes, for bundlers: what they make of the import is their matter. */
declare const wasm: unknown
export default wasm
