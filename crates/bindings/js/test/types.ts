// Programs against the package's types. It is compiled, not run: each action is accepted, and each line
// after `@ts-expect-error` is refused.

import {
  type Action,
  type Cause,
  type Citation,
  type Event,
  type Goal,
  type Options,
  type Outcome,
  type RecordValue,
  type Reply,
  type Simulator,
  type State,
  type Trace,
  SimulatorError,
  createSimulator,
} from 'q259353-live'

/** One of each type, with every field: the compiler says which is missing. */
const actions: { [type in Action['type']]: Required<Extract<Action, { type: type }>> } = {
  open: { type: 'open', node: 'LM/W3SVC/1' },
  properties: { type: 'properties', node: 'LM' },
  edit: { type: 'edit', service: 'ftp' },
  setMethod: { type: 'setMethod', method: 'onlyAnonymous', checked: true },
  setSync: { type: 'setSync', checked: false },
  browse: { type: 'browse', account: 'IUSR_WEB01' },
  typeUserName: { type: 'typeUserName', text: 'Guest' },
  typePassword: { type: 'typePassword', text: '' },
  ok: { type: 'ok', confirm: 'x', overrides: ['LM/W3SVC/1'] },
  apply: { type: 'apply', confirm: 'x', overrides: [] },
  cancel: { type: 'cancel' },
  setAuth: { type: 'setAuth', node: 'LM/W3SVC', anonymous: true, basic: false, integrated: true, overrides: [] },
  request: {
    type: 'request',
    service: 'web',
    node: 'LM/W3SVC/1/ROOT',
    as: { userName: 'Administrator', password: 'x' },
    resource: 'nullSessionShare',
  },
  setAccount: {
    type: 'setAccount',
    account: 'SERVER2\\IUSR_WEB01',
    exists: true,
    password: 'x',
    disabled: false,
    lockedOut: false,
    passwordExpired: false,
    logOnLocally: true,
    accessFromNetwork: true,
    logOnAsBatch: true,
  },
  setService: { type: 'setService', service: 'ftp', installed: true, running: false },
  restart: { type: 'restart' },
  wait: { type: 'wait', seconds: 60 },
  adsutil: { type: 'adsutil', command: 'ENUM W3SVC' },
}

/** What is left out has a default. */
export const short: Action[] = [
  { type: 'open' },
  { type: 'properties' },
  { type: 'edit' },
  { type: 'ok' },
  { type: 'apply' },
  { type: 'setAuth' },
  { type: 'request' },
  { type: 'request', service: 'ftp' },
  { type: 'setAccount', account: 'Guest', disabled: false },
  { type: 'setService', service: 'web' },
]

// @ts-expect-error: no such type
export const unknown: Action = { type: 'close' }
// @ts-expect-error: no such field
export const superfluous: Action = { type: 'cancel', node: 'LM/W3SVC' }
// @ts-expect-error: a field is missing
export const incomplete: Action = { type: 'setSync' }
// @ts-expect-error: a field of another kind
export const mistyped: Action = { type: 'wait', seconds: '60' }
// @ts-expect-error: no such word
export const misspelt: Action = { type: 'request', service: 'smtp' }
// @ts-expect-error: no such version
export const future: Options = { version: '6.0' }

export async function session(): Promise<void> {
  const options: Options = {
    version: '4.0',
    computer: 'WEB01',
    seed: 1,
    commitRule: 'onClick',
    domainController: true,
    wasm: new ArrayBuffer(0),
  }
  const simulator: Simulator = await createSimulator(options)
  await createSimulator()
  for (const action of Object.values(actions)) simulator.dispatch(action)

  const outcome: Outcome = simulator.preview({ type: 'ok' })
  const before: RecordValue | null | undefined = outcome.changes[0]?.before
  const value: number | string | string[] | undefined = before?.value
  const events: Event[] = outcome.events
  const reply: Reply | null = outcome.reply
  const status: '200' | '401.1' | '401.2' | '401.3' | '500' | '230' | '530' | null = reply!.status
  const citation: Citation | undefined = outcome.citations[0]
  const reason: string | undefined = citation?.reason

  const state: State = simulator.state()
  const record: RecordValue | undefined = state.metabase['LM/W3SVC']?.['AnonymousUserPass']
  const mustEnter: boolean | undefined = state.dialog?.mustEnterPassword
  const kinds: ('computer' | 'properties' | 'authenticationMethods' | 'anonymousUserAccount')[] =
    state.windows.map((window) => window.kind)

  const moved: boolean = simulator.undo() && simulator.redo()
  simulator.seek(0)
  const end: () => void = simulator.subscribe((now: State, what: Outcome | null) => {
    void [now.step, what?.changes]
  })
  const trace: Trace = simulator.trace()
  const again: Options = trace.options
  simulator.load(trace)
  const link: string = simulator.link('https://example.org/')
  const goals: Goal[] = simulator.goals()
  const way: Action[] | null = simulator.routeTo(goals[0]!.name)
  const causes: Cause[] = simulator.why('anonymous-fails')
  const from: [number, Action, string, Citation] = [causes[0]!.step, causes[0]!.action, causes[0]!.what, causes[0]!.citation]
  void [link, way, from]
  end()
  simulator.dispose()
  void [value, events, status, reason, record, mustEnter, kinds, moved, again]

  try {
    simulator.state()
  } catch (error) {
    if (error instanceof SimulatorError) {
      const told: [string, string | undefined, string, Error] = [error.code, error.at, error.message, error]
      void told
      // @ts-expect-error: it tells, and is not told
      error.code = 'x'
    }
  }
  // @ts-expect-error: made by createSimulator alone
  void new Simulator()
}
