// What the simulator promises besides the rules of IIS: history, listeners, traces, copies.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import { SimulatorError, createSimulator } from 'q259353-live'

const steps = [
  { type: 'open' },
  { type: 'setSync', checked: false },
  { type: 'ok' },
  { type: 'request' },
]

async function after(actions, options) {
  const simulator = await createSimulator(options)
  for (const action of actions) simulator.dispatch(action)
  return simulator
}

test('one dispatch is one step, and typing on in a field takes the place of the step before', async () => {
  const simulator = await after(steps.slice(0, 2))
  for (const text of ['m', 'my', 'my-dog']) simulator.dispatch({ type: 'typePassword', text })
  assert.equal(simulator.state().step, 3)
  assert.equal(simulator.state().dialog.password, 'my-dog')
})

test('undo, redo and seek move in time', async () => {
  const simulator = await after(steps)
  const last = simulator.state()
  assert.deepEqual([last.step, last.steps], [4, 4])
  assert.equal(simulator.redo(), false)
  for (let step = 3; step >= 0; step--) {
    assert.equal(simulator.undo(), true)
    assert.deepEqual([simulator.state().step, simulator.state().steps], [step, 4])
  }
  assert.equal(simulator.undo(), false)
  simulator.seek(4)
  assert.deepEqual(simulator.state(), last)
  simulator.seek(1)
  assert.equal(simulator.redo(), true)
  assert.equal(simulator.state().step, 2)
  for (const step of [5, -1, 0.5, 1e300, NaN, Infinity]) {
    assert.throws(() => simulator.seek(step), { name: 'SimulatorError', code: 'no-such-step', at: 'step' })
  }
  for (const step of ['1', undefined, null, 1n, {}]) {
    assert.throws(() => simulator.seek(step), { code: 'bad-argument', at: 'step' })
  }
  assert.equal(simulator.state().step, 2)
})

test('an action in the past starts another branch', async () => {
  const simulator = await after(steps)
  simulator.seek(1)
  simulator.dispatch({ type: 'cancel' })
  assert.deepEqual([simulator.state().step, simulator.state().steps], [2, 2])
})

test('a preview changes nothing, and takes a missing confirm as matching', async () => {
  const simulator = await after(steps.slice(0, 2))
  simulator.dispatch({ type: 'typePassword', text: 'my-dog' })
  const before = simulator.state()
  const { changes } = simulator.preview({ type: 'ok' })
  assert.deepEqual(changes.map(({ property }) => property).sort(), ['AnonymousPasswordSync', 'AnonymousUserPass'])
  assert.throws(() => simulator.preview({ type: 'ok', confirm: 'my-cat' }), { code: 'confirm-mismatch' })
  assert.throws(() => simulator.preview({ type: 'open' }), { code: 'dialog-open' })
  assert.deepEqual(simulator.state(), before)
  assert.deepEqual(simulator.dispatch({ type: 'ok', confirm: 'my-dog' }).changes, changes)
})

test('what is returned is the caller’s own', async () => {
  const simulator = await after(steps)
  const expected = structuredClone(simulator.state())
  const state = simulator.state()
  assert.notEqual(state, simulator.state())
  state.metabase['LM/W3SVC'].AnonymousPasswordSync.value = 7
  state.accounts.length = 0
  state.lastReply.lines.push('x')
  const trace = simulator.trace()
  trace.actions.length = 0
  assert.deepEqual(simulator.state(), expected)
  assert.equal(simulator.trace().actions.length, 4)
  assert.equal(Object.getPrototypeOf(state), Object.prototype)
  assert.equal(Object.getPrototypeOf(state.metabase), Object.prototype)
  assert.deepEqual(JSON.parse(JSON.stringify(expected)), expected)
})

test('two simulators are independent', async () => {
  const [one, other] = await Promise.all([createSimulator(), createSimulator({ version: '4.0', computer: 'NT-1' })])
  const before = other.state()
  one.dispatch({ type: 'open' })
  one.dispose()
  assert.deepEqual(other.state(), before)
  assert.equal(before.metabase['LM/W3SVC'].AnonymousUserName.value, 'IUSR_NT-1')
})

test('the seed decides on the passwords, and the same one on the same', async () => {
  const password = async (options) => (await createSimulator(options)).state().accounts[0].password
  assert.equal(await password(), await password({}))
  assert.equal(await password({ seed: 7 }), await password({ seed: 7 }))
  assert.notEqual(await password({ seed: 7 }), await password({ seed: 8 }))
})

test('listeners hear of every change after it, in order', async () => {
  const simulator = await createSimulator()
  const heard = []
  const end = simulator.subscribe((state, outcome) => heard.push([state.step, outcome && outcome.changes.length]))
  const other = simulator.subscribe(() => {})
  for (const action of steps) simulator.dispatch(action)
  simulator.undo()
  simulator.redo()
  simulator.redo() // there is none: nothing is told
  simulator.seek(0)
  simulator.load(simulator.trace())
  assert.throws(() => simulator.dispatch({ type: 'ok' }))
  simulator.preview({ type: 'open' })
  assert.deepEqual(heard, [
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 0],
    [3, null],
    [4, null],
    [0, null],
    [0, null],
  ])
  end()
  end()
  other()
  simulator.dispatch({ type: 'open' })
  assert.equal(heard.length, 8)
})

test('a listener that throws disturbs neither the others nor the caller', async (context) => {
  const simulator = await createSimulator()
  const reported = context.mock.method(console, 'error', () => {})
  const heard = []
  simulator.subscribe(() => {
    throw new Error('mine')
  })
  simulator.subscribe((state) => heard.push(state.step))
  assert.deepEqual(simulator.dispatch({ type: 'open' }).changes, [])
  assert.deepEqual(heard, [1])
  assert.equal(reported.mock.calls[0].arguments[0].message, 'mine')
})

test('a listener may change the simulator, and all hear of both changes in their order', async () => {
  const simulator = await createSimulator()
  const heard = []
  simulator.subscribe((state) => {
    if (state.step === 1) {
      simulator.dispatch({ type: 'setSync', checked: false })
      assert.equal(simulator.state().step, 2)
    }
  })
  simulator.subscribe((state, outcome) => heard.push([state.step, state.dialog.sync, outcome !== null]))
  simulator.dispatch({ type: 'open' })
  assert.deepEqual(heard, [
    [1, true, true],
    [2, false, true],
  ])
})

test('a listener gets copies of its own', async () => {
  const simulator = await createSimulator()
  let heard
  simulator.subscribe((state, outcome) => {
    state.step = 99
    outcome.changes.push('x')
  })
  simulator.subscribe((state, outcome) => (heard = [state.step, outcome.changes]))
  assert.deepEqual(simulator.dispatch({ type: 'open' }).changes, [])
  assert.deepEqual(heard, [1, []])
})

test('a listener may end its own or another’s subscription, or everything', async () => {
  const simulator = await createSimulator()
  const heard = []
  const end = simulator.subscribe(() => {
    end()
    endOther()
    heard.push('one')
  })
  const endOther = simulator.subscribe(() => heard.push('other'))
  simulator.subscribe(() => {
    heard.push('third')
    simulator.dispose()
  })
  simulator.subscribe(() => heard.push('never'))
  simulator.dispatch({ type: 'open' })
  assert.deepEqual(heard, ['one', 'third'])
  assert.throws(() => simulator.subscribe('x'), { code: 'bad-argument', at: 'listener' })
})

test('after dispose everything says so', async () => {
  const simulator = await after(steps)
  const end = simulator.subscribe(() => {})
  const trace = simulator.trace()
  simulator.dispose()
  simulator.dispose()
  end()
  for (const call of [
    () => simulator.dispatch({ type: 'open' }),
    () => simulator.preview({ type: 'open' }),
    () => simulator.state(),
    () => simulator.undo(),
    () => simulator.redo(),
    () => simulator.seek(0),
    () => simulator.subscribe(() => {}),
    () => simulator.trace(),
    () => simulator.load(trace),
  ]) {
    assert.throws(call, { name: 'SimulatorError', code: 'disposed' })
  }
})

test('a trace tells no password, and comes back', async () => {
  const simulator = await createSimulator({ version: '4.0', computer: 'NT4', seed: 5, domainController: true })
  const random = simulator.state().metabase['LM/W3SVC'].AnonymousUserPass.value
  const actions = [
    { type: 'setAccount', account: 'IUSR_NT4', password: 'my-dog' },
    { type: 'setAccount', account: 'SERVER2\\IUSR_NT4', exists: true, password: 'my-dog' },
    { type: 'open' },
    { type: 'setSync', checked: false },
    { type: 'typePassword', text: 'my-dog' },
    { type: 'ok', confirm: 'my-dog' },
    { type: 'request', resource: 'remote' },
    { type: 'request', service: 'ftp', as: { userName: 'anonymous', password: 'me@example.com' } },
    { type: 'adsutil', command: `SET W3SVC/AnonymousUserPass ${random}` },
    { type: 'setAccount', account: 'IUSR_NT4', password: '' },
  ]
  for (const action of actions) simulator.dispatch(action)
  simulator.seek(7)
  const trace = simulator.trace()
  const text = JSON.stringify(trace)
  for (const secret of ['my-dog', 'me@example.com', random]) assert.ok(!text.includes(secret), secret)
  assert.deepEqual(trace, {
    format: 'q259353-live',
    version: 1,
    options: { version: '4.0', computer: 'NT4', seed: 5, commitRule: 'onOk', domainController: true },
    actions: [
      { type: 'setAccount', account: 'IUSR_NT4', password: '<other 1>' },
      { type: 'setAccount', account: 'SERVER2\\IUSR_NT4', exists: true, password: '<other 1>' },
      { type: 'open', node: 'LM/W3SVC' },
      { type: 'setSync', checked: false },
      { type: 'typePassword', text: '<same>' },
      { type: 'ok', confirm: '<same>' },
      { type: 'request', service: 'web', node: 'LM/W3SVC/1/ROOT', resource: 'remote' },
      {
        type: 'request',
        service: 'ftp',
        node: 'LM/MSFTPSVC/1/ROOT',
        as: { userName: 'anonymous', password: '<other 2>' },
        resource: 'local',
      },
      { type: 'adsutil', command: 'SET W3SVC/AnonymousUserPass "<installed IUSR_NT4>"' },
      { type: 'setAccount', account: 'IUSR_NT4', password: '' },
    ],
    position: 7,
  })
  const again = await createSimulator()
  again.load(JSON.parse(text))
  assert.deepEqual(again.trace(), trace)
  const state = again.state()
  assert.deepEqual([state.step, state.steps, state.computer, state.version], [7, 10, 'NT4', '4.0'])
  assert.deepEqual(state.lastReply, simulator.state().lastReply)
  assert.equal(state.lastReply.status, '200')
  assert.equal(again.redo(), true)
  assert.equal(again.undo() && again.undo(), true)
})

test('a trace that does not fit is refused with its place, and nothing has changed', async () => {
  const simulator = await after(steps)
  const good = simulator.trace()
  const before = simulator.state()
  const wrong = (change) => {
    const trace = structuredClone(good)
    change(trace)
    return trace
  }
  for (const [change, code, at] of [
    [(trace) => (trace.format = 'other'), 'bad-format', 'format'],
    [(trace) => (trace.version = 2), 'bad-version', 'version'],
    [(trace) => (trace.version = '1'), 'wrong-type', 'version'],
    [(trace) => (trace.positon = 1), 'unknown-field', 'positon'],
    [(trace) => delete trace.position, 'missing-field', 'position'],
    [(trace) => (trace.position = 5), 'no-such-step', 'position'],
    [(trace) => (trace.position = 0.5), 'no-such-step', 'position'],
    [(trace) => (trace.options.version = '6.0'), 'unknown-word', 'options.version'],
    [(trace) => (trace.options.computer = 'a b'), 'bad-computer-name', 'options.computer'],
    [(trace) => (trace.options.seed = -1), 'bad-seed', 'options.seed'],
    [(trace) => (trace.actions = {}), 'wrong-type', 'actions'],
    [(trace) => (trace.actions[1].chekced = true), 'unknown-field', 'actions[1].chekced'],
    [(trace) => (trace.actions[1].checked = 1), 'wrong-type', 'actions[1].checked'],
    [(trace) => (trace.actions[0].node = '//'), 'bad-node', 'actions[0].node'],
    [(trace) => (trace.actions[0].node = 'LM/W3SVC/9'), 'unknown-node', 'actions[0]'],
    [(trace) => trace.actions.unshift({ type: 'ok' }), 'no-dialog', 'actions[0]'],
    [(trace) => trace.actions.push({ type: 'wait', seconds: 0.5 }), 'bad-seconds', 'actions[4].seconds'],
    [
      (trace) => trace.actions.push({ type: 'setAccount', account: 'New', exists: true, password: '<same>' }),
      'no-such-password',
      'actions[4]',
    ],
  ]) {
    assert.throws(() => simulator.load(wrong(change)), { name: 'SimulatorError', code, at }, `${code} ${at}`)
    assert.deepEqual(simulator.state(), before)
    assert.deepEqual(simulator.trace(), good)
  }
})

test('a long trace fits', async () => {
  const simulator = await createSimulator()
  const { options } = simulator.trace()
  const actions = Array.from({ length: 10_000 }, (_, index) => ({ type: 'wait', seconds: index % 7 }))
  simulator.load({ format: 'q259353-live', version: 1, options, actions, position: 9_999 })
  assert.equal(simulator.state().steps, 10_000)
})

test('a mistake of the engine ends one simulator, and says so', async () => {
  const { Simulator } = await import(new URL('./simulator.js', import.meta.resolve('q259353-live')))
  const trap = () => {
    throw new WebAssembly.RuntimeError('unreachable')
  }
  const simulator = new Simulator({ state: trap, dispatch: trap, free: trap })
  assert.throws(() => simulator.dispatch({ type: 'open' }), { name: 'SimulatorError', code: 'internal' })
  assert.throws(() => simulator.state(), (error) => error.cause.message === 'unreachable')
  simulator.dispose()
  assert.throws(() => simulator.state(), { code: 'disposed' })
})

test('errors are errors', async () => {
  const simulator = await createSimulator()
  assert.throws(
    () => simulator.dispatch({ type: 'ok' }),
    (error) =>
      error instanceof SimulatorError &&
      error instanceof Error &&
      error.name === 'SimulatorError' &&
      error.code === 'no-dialog' &&
      !('at' in error) &&
      /^No dialog is open/.test(error.message) &&
      /api\.test\.mjs/.test(error.stack),
  )
})

test('the package exports what it says', async () => {
  const exported = await import('q259353-live')
  assert.deepEqual(Object.keys(exported).sort(), ['SimulatorError', 'createSimulator'])
  const wasm = await readFile(new URL(import.meta.resolve('q259353-live/q259353-live.wasm')))
  assert.ok(WebAssembly.validate(wasm))
  const json = JSON.parse(await readFile(new URL(import.meta.resolve('q259353-live/package.json')), 'utf8'))
  assert.equal(json.name, 'q259353-live')
})
