// What is refused, with which code and place; and that nothing has changed then.

import assert from 'node:assert/strict'
import test from 'node:test'
import { SimulatorError, createSimulator } from 'q259353-live'
import { codes } from './readme.mjs'

const throwing = (error) => ({
  get type() {
    throw error
  },
})
const cyclic = { type: 'ok', overrides: [] }
cyclic.overrides.push(cyclic)

/** What is dispatched on a fresh computer; the code; the place. */
const TABLE = [
  [undefined, 'bad-argument'],
  [null, 'wrong-type'],
  ['open', 'wrong-type'],
  [7, 'wrong-type'],
  [[], 'wrong-type'],
  [() => {}, 'bad-argument'],
  [Symbol('x'), 'bad-argument'],
  [1n, 'bad-argument'],
  [NaN, 'bad-argument'],
  [new Date(0), 'bad-argument'],
  [new Map(), 'bad-argument'],
  [new (class Action {})(), 'bad-argument'],
  [{ type: 'open', [Symbol('x')]: 1 }, 'bad-argument'],
  [{}, 'missing-field', 'type'],
  [{ type: undefined }, 'missing-field', 'type'],
  [{ type: 1 }, 'wrong-type', 'type'],
  [{ type: 'opne' }, 'unknown-action', 'type'],
  [{ type: 'Open' }, 'unknown-action', 'type'],
  [{ type: '__proto__' }, 'unknown-action', 'type'],
  [{ type: 'open', node: null }, 'wrong-type', 'node'],
  [{ type: 'open', node: 1 }, 'wrong-type', 'node'],
  [{ type: 'open', node: '' }, 'bad-node', 'node'],
  [{ type: 'open', node: 'LM//1' }, 'bad-node', 'node'],
  [{ type: 'open', node: 'LM/W3SVC/9' }, 'unknown-node'],
  [{ type: 'open', nodes: 'LM/W3SVC' }, 'unknown-field', 'nodes'],
  [JSON.parse('{"type":"open","__proto__":{"node":1}}'), 'unknown-field', '__proto__'],
  [{ type: 'open', constructor: 1 }, 'unknown-field', 'constructor'],
  [{ type: 'setSync' }, 'missing-field', 'checked'],
  [{ type: 'setSync', checked: 'yes' }, 'wrong-type', 'checked'],
  [{ type: 'setSync', checked: true }, 'no-dialog'],
  [{ type: 'ok', overrides: 'LM' }, 'wrong-type', 'overrides'],
  [{ type: 'ok', overrides: ['LM', 1] }, 'wrong-type', 'overrides[1]'],
  [{ type: 'ok', overrides: ['LM', ''] }, 'bad-node', 'overrides[1]'],
  [{ type: 'ok', overrides: [, 'LM'] }, 'bad-argument', 'overrides[0]'],
  [{ type: 'cancel', confirm: 'x' }, 'unknown-field', 'confirm'],
  [{ type: 'request', service: 'smtp' }, 'unknown-word', 'service'],
  [{ type: 'request', service: 'web', node: 'LM/MSFTPSVC/1/ROOT' }, 'unknown-node'],
  [{ type: 'request', service: 'ftp', resource: 'remote' }, 'not-for-ftp'],
  [{ type: 'request', as: 'me' }, 'wrong-type', 'as'],
  [{ type: 'request', as: { userName: 'me' } }, 'missing-field', 'as.password'],
  [{ type: 'request', as: { userName: 'me', password: 1 } }, 'wrong-type', 'as.password'],
  [{ type: 'request', as: { userName: 'me', password: '', domain: '' } }, 'unknown-field', 'as.domain'],
  [{ type: 'setAccount', account: 'Nobody', disabled: true }, 'unknown-account'],
  [{ type: 'setAccount', account: 'a/b', exists: true }, 'bad-account-name'],
  [{ type: 'setAccount', account: 'Guest', exists: false, password: '' }, 'deleted-and-changed'],
  [{ type: 'wait', seconds: -1 }, 'bad-seconds', 'seconds'],
  [{ type: 'wait', seconds: 0.5 }, 'bad-seconds', 'seconds'],
  [{ type: 'wait', seconds: 1e10 }, 'bad-seconds', 'seconds'],
  [{ type: 'wait', seconds: Infinity }, 'bad-argument', 'seconds'],
  [{ type: 'wait', seconds: '1' }, 'wrong-type', 'seconds'],
  [{ type: 'wait', seconds: 1n }, 'bad-argument', 'seconds'],
  [{ type: 'adsutil', command: { toString: () => 'HELP' } }, 'bad-argument', 'command.toString'],
  [{ type: 'adsutil', command: new String('HELP') }, 'bad-argument', 'command'],
  [{ type: 'adsutil', command: 'x'.repeat(10_000_000) }, 'bad-argument', 'command'],
  [{ type: 'adsutil', command: '\ud800' }, 'bad-argument', 'command'],
  [{ type: 'x'.repeat(10_000_000) }, 'bad-argument', 'type'],
  [{ ['x'.repeat(10_000_000)]: 1 }, 'bad-argument', 'x'.repeat(40)],
  [{ type: 'ok', overrides: Array(1_000_000).fill('LM') }, 'bad-argument', 'overrides'],
  [{ type: 'ok', overrides: Array(4_000_000_000) }, 'bad-argument', 'overrides'],
  [{ type: 'open', toJSON: () => ({ type: 'restart' }) }, 'bad-argument', 'toJSON'],
  [cyclic, 'bad-argument'],
  [throwing(new Error('mine')), 'bad-argument', 'type'],
  [throwing(undefined), 'bad-argument', 'type'],
]

test('each wrong action has its code and its place, and changes nothing', async () => {
  const simulator = await createSimulator()
  const before = simulator.state()
  for (const [action, code, at] of TABLE) {
    for (const call of ['dispatch', 'preview']) {
      let thrown
      try {
        simulator[call](action)
      } catch (error) {
        thrown = error
      }
      const what = `${call} of ${code} at ${at}`
      assert.ok(thrown instanceof SimulatorError, what)
      assert.equal(thrown.code, code, what)
      if (action !== cyclic) assert.equal(thrown.at, at, what)
      assert.ok(thrown.message.length > 10 && thrown.message.length < 400, thrown.message)
    }
  }
  assert.deepEqual(simulator.state(), before)
  assert.deepEqual(simulator.trace().actions, [])
})

test('messages name what was probably meant, and what is allowed', async () => {
  const simulator = await createSimulator()
  for (const [action, message] of [
    [{ type: 'setsync' }, /^No action is of type "setsync": did you mean "setSync"\? allowed: open, .*adsutil\.$/],
    [{ type: 'open', nod: 'x' }, 'The action open has no field "nod": did you mean "node"? allowed: type, node.'],
    [{ type: 'setSync', chekced: true }, 'The action setSync has no field "chekced": did you mean "checked"? allowed: type, checked.'],
    [{ type: 'setSync' }, 'The action setSync needs the field "checked".'],
    [{ type: 'wait', seconds: '1' }, 'Expected a number, found "1".'],
    [{ type: 'request', resource: 'Local' }, /^"Local" is not known here: did you mean "local"\?/],
    [{ type: 'wait', seconds: -1 }, 'Expected whole seconds from 0 to 4294967295, found -1.'],
  ]) {
    assert.throws(() => simulator.dispatch(action), { message })
  }
})

test('what a getter throws is kept as the cause', async () => {
  const simulator = await createSimulator()
  const mine = new Error('mine')
  assert.throws(() => simulator.dispatch(throwing(mine)), (error) => error.cause === mine)
})

test('a getter, a proxy and an object of no prototype are read like plain objects', async () => {
  const simulator = await createSimulator()
  let reads = 0
  const counted = {
    get type() {
      reads += 1
      return 'restart'
    },
  }
  simulator.dispatch(counted)
  assert.equal(reads, 1)
  simulator.dispatch(new Proxy({ type: 'restart' }, {}))
  simulator.dispatch(Object.assign(Object.create(null), { type: 'restart' }))
  simulator.dispatch({ type: 'open', node: undefined })
  assert.equal(simulator.state().step, 4)
})

test('a getter may use the simulator', async () => {
  const simulator = await createSimulator()
  const nested = {
    get type() {
      simulator.dispatch({ type: 'restart' })
      return 'open'
    },
  }
  simulator.dispatch(nested)
  assert.equal(simulator.state().step, 2)
  const last = {
    get type() {
      simulator.dispose()
      return 'restart'
    },
  }
  assert.throws(() => simulator.dispatch(last), { code: 'disposed' })
})

test('a getter that dispatches its own action for ever ends in a refusal', async () => {
  const simulator = await createSimulator()
  const before = simulator.state()
  const endless = {
    get type() {
      return simulator.dispatch(endless)
    },
  }
  assert.throws(() => simulator.dispatch(endless), { name: 'SimulatorError', code: 'bad-argument' })
  assert.deepEqual(simulator.state(), before)
  simulator.dispatch({ type: 'restart' })
})

test('what others add to Object.prototype is not met', async () => {
  const simulator = await createSimulator()
  Object.defineProperty(Object.prototype, 'node', {
    configurable: true,
    get() {
      throw new Error('polluted')
    },
  })
  try {
    simulator.dispatch({ type: 'open' })
  } finally {
    delete Object.prototype.node
  }
  assert.equal(simulator.state().dialog.node, 'LM/W3SVC')
})

test('README.md lists every code that is met here', async () => {
  const listed = await codes()
  for (const [, code] of TABLE) assert.ok(listed.includes(code), code)
})
