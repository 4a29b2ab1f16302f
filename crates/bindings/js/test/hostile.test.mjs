// Ten thousand actions and objects of any shape, the same on every run: each is an Outcome, or a
// SimulatorError that leaves the state as it was.

import assert from 'node:assert/strict'
import test from 'node:test'
import { SimulatorError, createSimulator } from 'q259353-live'
import { codes } from './readme.mjs'

const COUNT = 10_000

/** Numbers that look random (mulberry32), the same on every machine. */
function dice(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (end) => next() % end
  return { below, pick: (list) => list[below(list.length)], chance: (percent) => below(100) < percent }
}

const FIELDS = {
  open: ['node'],
  properties: ['node'],
  edit: ['service'],
  setMethod: ['method', 'checked'],
  setSync: ['checked'],
  browse: ['account'],
  typeUserName: ['text'],
  typePassword: ['text'],
  ok: ['confirm', 'overrides'],
  apply: ['confirm', 'overrides'],
  cancel: [],
  setAuth: ['node', 'anonymous', 'basic', 'integrated', 'overrides'],
  request: ['service', 'node', 'as', 'resource'],
  setAccount: ['account', 'exists', 'password', 'disabled', 'lockedOut', 'passwordExpired', 'logOnLocally', 'accessFromNetwork', 'logOnAsBatch'],
  setService: ['service', 'installed', 'running'],
  restart: [],
  wait: ['seconds'],
  adsutil: ['command'],
}
const TYPES = Object.keys(FIELDS)
const NODES = ['LM', 'LM/W3SVC', 'LM/W3SVC/1', 'lm/w3svc/1/root', 'LM/W3SVC/1/ROOT/x', 'LM/MSFTPSVC', 'LM/MSFTPSVC/1', 'LM/MSFTPSVC/1/ROOT', 'LM/W3SVC/9', '/', '']
const ACCOUNTS = ['IUSR_WEB01', 'iusr_web01', 'Administrator', 'Guest', 'New', 'SERVER2\\IUSR_WEB01', 'DOMAIN\\x', 'a/b', '']
const TEXTS = ['', 'x', 'my-dog', 'IUSR_WEB01', '<same>', '<other 1>', '\0', '\u{1f436}', 'é'.repeat(300)]
const COMMANDS = ['', 'HELP', 'ENUM W3SVC', 'ENUM /P', 'ENUM_ALL', 'GET W3SVC/AnonymousUserPass', 'SET W3SVC/AnonymousUserPass x', 'SET W3SVC/1/AuthFlags 5', 'DELETE W3SVC/AnonymousUserPass', 'CREATE W3SVC/7 IIsWebServer', 'DELETE W3SVC/1', 'COPY W3SVC/1 W3SVC/8', 'MOVE W3SVC/8 W3SVC/9', 'FIND Path', 'STOP_SERVER W3SVC/1', 'SET "W3SVC', 'x'.repeat(3000)]
const WORDS = {
  service: ['web', 'ftp', 'smtp'],
  resource: ['local', 'restricted', 'remote', 'nullSessionShare', 'connectAs', 'x'],
  method: ['anonymous', 'basic', 'integrated', 'onlyAnonymous', 'x'],
}

const BIG = 'x'.repeat(10_000_000)
const DEEP_LIST = deep((inner) => [inner])
const DEEP_OBJECT = deep((inner) => ({ type: inner }))
const CYCLE = { type: 'ok' }
CYCLE.overrides = [CYCLE]
const RING = []
RING.push(RING)

function deep(around) {
  let value = 'x'
  for (let depth = 0; depth < 100_000; depth++) value = around(value)
  return value
}

function raise() {
  throw new RangeError('hostile')
}

/** A value that no action holds. */
function strange(random) {
  return random.pick([
    () => BIG,
    () => DEEP_LIST,
    () => DEEP_OBJECT,
    () => CYCLE,
    () => RING,
    () => null,
    () => undefined,
    () => NaN,
    () => -Infinity,
    () => -0,
    () => 2 ** 53,
    () => 10n ** 30n,
    () => Symbol('x'),
    () => raise,
    () => class {},
    () => new Date(NaN),
    () => new Map([['type', 'open']]),
    () => new Uint8Array(1000),
    () => new Proxy({}, { ownKeys: raise }),
    () => new Proxy({ type: 'open' }, { get: raise }),
    () => new Proxy({}, { getPrototypeOf: raise }),
    () => new Proxy([], { get: (_, name) => (name === 'length' ? 1e9 : raise()) }),
    () => new Proxy([], { get: (_, name) => (name === 'length' ? -1e9 : 'x') }),
    () => new Proxy([], { get: () => Symbol('x') }),
    () => revoked(),
    () => Object.defineProperty({ type: 'open' }, 'node', { enumerable: true, get: raise }),
    () => ({ toJSON: raise, toString: raise, valueOf: raise, [Symbol.toPrimitive]: raise, type: 'open' }),
    () => ({ type: { toString: () => 'open' } }),
    () => ({ type: 'open', then: raise }),
    () => Array(2 ** 32 - 1),
    () => Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, index])),
    () => JSON.parse('{"__proto__":{"type":"open"}}'),
    () => '\udc00',
    () => new String('open'),
    () => Object.create({ type: 'open' }),
    () => globalThis,
  ])()
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({ type: 'open' }, {})
  revoke()
  return proxy
}

/** A value that the field could have. */
function likely(random, field) {
  switch (field) {
    case 'node':
      return random.pick(NODES)
    case 'overrides':
      return Array.from({ length: random.below(3) }, () => random.pick(NODES))
    case 'account':
      return random.pick(ACCOUNTS)
    case 'text':
    case 'confirm':
    case 'password':
      return random.pick(TEXTS)
    case 'as':
      return { userName: random.pick(ACCOUNTS), password: random.pick(TEXTS) }
    case 'service':
    case 'resource':
    case 'method':
      return random.pick(WORDS[field])
    case 'seconds':
      return random.pick([0, 1, 60, 900, 2 ** 32 - 1, 2 ** 32, -1, 0.5])
    case 'command':
      return random.pick(COMMANDS)
    default:
      return random.chance(50)
  }
}

function anyAction(random) {
  if (random.chance(10)) return strange(random)
  const type = random.pick(TYPES)
  const action = { type }
  for (const field of FIELDS[type]) {
    if (random.chance(65)) action[field] = random.chance(6) ? strange(random) : likely(random, field)
  }
  if (random.chance(4)) action[random.pick(['nod', 'Type', 'checked', '', 'x'])] = strange(random)
  if (random.chance(2)) delete action.type
  return action
}

const isOutcome = (outcome) =>
  Array.isArray(outcome.changes) &&
  Array.isArray(outcome.events) &&
  Array.isArray(outcome.output) &&
  outcome.citations.every(({ source, part, inferred }) => source && part && typeof inferred === 'boolean') &&
  'reply' in outcome &&
  'exitCode' in outcome

test(`${COUNT} actions and objects of any shape`, async () => {
  const known = await codes()
  const random = dice(259353)
  const bystander = await createSimulator()
  const untouched = bystander.state()
  const met = new Map()
  let simulator
  let before
  for (let index = 0; index < COUNT; index++) {
    if (index % 250 === 0) {
      simulator?.dispose()
      const [version, commitRule] = [random.pick(['4.0', '5.0']), random.pick(['onOk', 'onClick'])]
      simulator = await createSimulator({ version, commitRule, domainController: random.chance(20) })
      before = simulator.state()
    }
    const call = random.chance(85) ? 'dispatch' : random.pick(['preview', 'load', 'seek'])
    const action = call === 'seek' && random.chance(50) ? random.below(9) : anyAction(random)
    let code = 'done'
    try {
      const outcome = simulator[call](action)
      if (call === 'dispatch' || call === 'preview') assert.ok(isOutcome(outcome), `${index}`)
    } catch (error) {
      assert.ok(error instanceof SimulatorError, `${index}: ${call}: ${error?.stack}`)
      assert.ok(known.includes(error.code) && error.code !== 'internal', `${index}: ${error.code} ${error.cause}`)
      code = error.code
    }
    met.set(code, (met.get(code) ?? 0) + 1)
    const after = simulator.state()
    if (code !== 'done' || call === 'preview') assert.deepStrictEqual(after, before, `${index}: ${call} ${code}`)
    before = after
  }
  assert.deepEqual(bystander.state(), untouched)
  const count = (code) => met.get(code) ?? 0
  const told = JSON.stringify([...met].sort())
  assert.ok(count('done') > 2000 && count('bad-argument') > 1000 && met.size > 20, told)
})

test('mangled traces', async () => {
  const random = dice(7)
  const known = await codes()
  const simulator = await createSimulator()
  for (let index = 0; index < 60; index++) {
    try {
      simulator.dispatch(anyAction(random))
    } catch (error) {
      assert.ok(error instanceof SimulatorError)
    }
  }
  const trace = simulator.trace()
  const before = simulator.state()
  let refused = 0
  for (let index = 0; index < 500; index++) {
    const mangled = structuredClone(trace)
    const place = random.pick([mangled, mangled.options, mangled.actions, random.pick(mangled.actions)])
    const names = Object.keys(place)
    place[random.pick(names)] = strange(random)
    try {
      simulator.load(mangled)
    } catch (error) {
      refused += 1
      assert.ok(error instanceof SimulatorError, error?.stack)
      assert.ok(known.includes(error.code) && error.code !== 'internal', error.code)
    }
    assert.deepEqual(simulator.trace().actions.length, trace.actions.length)
    if (refused === index + 1) assert.deepStrictEqual(simulator.state(), before)
  }
  assert.ok(refused > 300, `${refused}`)
})
