// Where the engine comes from. A process of its own for each case, since all simulators share one engine.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import test from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const WASM = import.meta.resolve('q259353-live/q259353-live.wasm')

/** What a program prints that may use `createSimulator`, `WASM`, `path` and `bytes`. */
async function printed(program) {
  const source = `
    import { fileURLToPath } from 'node:url'
    import { readFile } from 'node:fs/promises'
    import { createSimulator } from 'q259353-live'
    const WASM = ${JSON.stringify(WASM)}
    const path = fileURLToPath(WASM)
    const bytes = await readFile(path)
    const version = async (options) => (await createSimulator(options)).state().version
    ${program}`
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', source])
  assert.equal(stderr, '')
  return stdout.trim()
}

for (const place of [
  'undefined',
  'WASM',
  'new URL(WASM)',
  'path',
  'bytes',
  'bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)',
  'new WebAssembly.Module(bytes)',
]) {
  test(`the option wasm takes ${place.split('.slice')[0]}`, async () => {
    assert.equal(await printed(`console.log(await version({ wasm: ${place} }))`), '5.0')
  })
}

test('an engine that is not there is told, and another place can be tried', async () => {
  const program = `
    for (const wasm of ['nowhere.wasm', new Uint8Array(8), 7]) {
      await createSimulator({ wasm }).catch((error) =>
        console.log(error.name, error.code, error.at, error.cause instanceof Error))
    }
    console.log(await version())`
  const told = 'SimulatorError no-engine wasm true\n'
  assert.equal(await printed(program), `${told}${told}${told}5.0`)
})

test('wrong options are told', async () => {
  const program = `
    for (const options of [{ version: 5 }, { version: '6.0' }, { verison: '4.0' }, { computer: '' }, { seed: 0.5 },
      { commitRule: 'never' }, { domainController: 1 }, null, 7, 'x', [], () => {}, { get seed() { throw 1 } },
      { get wasm() { throw 1 } }]) {
      await createSimulator(options).then(
        () => console.log('made'),
        (error) => console.log(error.name, error.code, error.at))
    }
    console.log((await createSimulator({ version: undefined })).state().version)`
  assert.deepEqual((await printed(program)).split('\n'), [
    'SimulatorError wrong-type version',
    'SimulatorError unknown-word version',
    'SimulatorError unknown-field verison',
    'SimulatorError bad-computer-name computer',
    'SimulatorError bad-seed seed',
    'SimulatorError unknown-word commitRule',
    'SimulatorError wrong-type domainController',
    'SimulatorError wrong-type undefined',
    'SimulatorError wrong-type undefined',
    'SimulatorError wrong-type undefined',
    'SimulatorError wrong-type undefined',
    'SimulatorError bad-argument undefined',
    'SimulatorError bad-argument seed',
    'SimulatorError bad-argument wasm',
    '5.0',
  ])
})
