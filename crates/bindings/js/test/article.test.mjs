// The article's steps and symptoms, through the package. What must hold is Q259353's own.

import assert from 'node:assert/strict'
import test from 'node:test'
import { createSimulator } from 'q259353-live'

const IUSR = 'IUSR_WEB01'

/** Opens the dialog, clicks the box for each value, presses OK. */
function commit(simulator, ...clicks) {
  simulator.dispatch({ type: 'open' })
  for (const checked of clicks) simulator.dispatch({ type: 'setSync', checked })
  return simulator.dispatch({ type: 'ok' })
}

const records = (simulator) => simulator.state().metabase['LM/W3SVC']
const sync = (simulator) => records(simulator).AnonymousPasswordSync.value
const isStored = (simulator) => 'AnonymousUserPass' in records(simulator)
const status = (simulator) => simulator.dispatch({ type: 'request' }).reply.status

for (const version of ['4.0', '5.0']) {
  test(`${version}, M1: installed with the box ticked and a random password`, async () => {
    const simulator = await createSimulator({ version })
    const state = simulator.state()
    assert.equal(state.dialog, null)
    assert.deepEqual([state.step, state.steps, state.time], [0, 0, 0])
    const { AnonymousUserName, AnonymousUserPass, AnonymousPasswordSync } = records(simulator)
    assert.equal(AnonymousUserName.value, IUSR)
    assert.equal(AnonymousPasswordSync.value, 1)
    assert.equal(AnonymousUserPass.id, 6021)
    assert.match(AnonymousUserPass.value, /^[A-Za-z0-9]{14}$/)
    const account = state.accounts.find(({ name }) => name === IUSR)
    assert.equal(account.password, AnonymousUserPass.value)
  })

  test(`${version}, M2: clearing the box keeps the password`, async () => {
    const simulator = await createSimulator({ version })
    const { changes, citations } = commit(simulator, false)
    assert.deepEqual(changes.map(({ property, before, after }) => [property, before.value, after.value]), [
      ['AnonymousPasswordSync', 1, 0],
    ])
    const cited = citations.find((citation) => citation.for === 'changes[0]')
    assert.equal(cited.source, 'Q259353')
    assert.equal(cited.inferred, false)
    assert.ok(!('reason' in cited))
    assert.equal(isStored(simulator), true)
    assert.equal(status(simulator), '200')
  })

  test(`${version}, M3: ticking it again sets sync, and then deletes the password`, async () => {
    const simulator = await createSimulator({ version })
    commit(simulator, false)
    const { changes } = commit(simulator, true)
    assert.deepEqual(
      changes.map(({ node, property, after }) => [node, property, after && after.value]),
      [
        ['LM/W3SVC', 'AnonymousPasswordSync', 1],
        ['LM/W3SVC', 'AnonymousUserPass', null],
      ],
    )
    assert.equal(isStored(simulator), false)
    assert.equal(status(simulator), '200', 'nobody notices')
  })

  test(`${version}, M4 and S3: clearing it once more, the password must be typed, or visitors are refused`, async () => {
    const simulator = await createSimulator({ version })
    commit(simulator, false)
    commit(simulator, true)
    simulator.dispatch({ type: 'open' })
    simulator.dispatch({ type: 'setSync', checked: false })
    assert.equal(simulator.state().dialog.mustEnterPassword, true)
    simulator.dispatch({ type: 'ok' })
    assert.equal(sync(simulator), 0)
    const { reply, events } = simulator.dispatch({ type: 'request' })
    assert.equal(reply.granted, false)
    assert.equal(reply.status, '401.1')
    assert.deepEqual(reply.schemes, ['NTLM'])
    const event = events.find(({ log }) => log === 'System')
    assert.deepEqual([event.type, event.source, event.eventId], ['Warning', 'W3SVC', 100])
    assert.match(event.description, /unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: Logon failure: unknown user name or bad password\./)
    assert.deepEqual(event.data, [0x2e, 0x05, 0, 0]) // 1326
    assert.deepEqual(simulator.state().lastReply, reply)
    assert.deepEqual(simulator.state().events.at(-1), events.at(-1))
  })

  test(`${version}, S1: clear, Browse, tick: the field is blank`, async () => {
    const simulator = await createSimulator({ version })
    simulator.dispatch({ type: 'open' })
    simulator.dispatch({ type: 'setSync', checked: false })
    simulator.dispatch({ type: 'browse', account: IUSR })
    simulator.dispatch({ type: 'setSync', checked: true })
    assert.equal(simulator.state().dialog.password, '')
    simulator.dispatch({ type: 'setSync', checked: false })
    assert.equal(simulator.state().dialog.mustEnterPassword, true)
  })

  test(`${version}, S2: clear, tick, clear without Browse: the field keeps its entry`, async () => {
    const simulator = await createSimulator({ version })
    simulator.dispatch({ type: 'open' })
    for (const checked of [false, true, false]) simulator.dispatch({ type: 'setSync', checked })
    const { dialog } = simulator.state()
    assert.equal(dialog.password, '**********')
    assert.equal(dialog.mustEnterPassword, false)
    simulator.dispatch({ type: 'ok' })
    assert.equal(isStored(simulator), true)
  })

  test(`${version}: a password is typed, confirmed, and works again`, async () => {
    const simulator = await createSimulator({ version })
    commit(simulator, false)
    commit(simulator, true)
    commit(simulator, false)
    assert.equal(status(simulator), '401.1')
    simulator.dispatch({ type: 'setAccount', account: IUSR, password: 'my-dog' })
    simulator.dispatch({ type: 'open' })
    simulator.dispatch({ type: 'typePassword', text: 'my-dog' })
    assert.throws(() => simulator.dispatch({ type: 'ok' }), { code: 'confirm-required' })
    simulator.dispatch({ type: 'ok', confirm: 'my-dog' })
    assert.equal(status(simulator), '200')
  })
}

test('under the rule onClick S2 fails, which is why onOk is the default', async () => {
  const simulator = await createSimulator({ commitRule: 'onClick' })
  simulator.dispatch({ type: 'open' })
  for (const checked of [false, true, false]) simulator.dispatch({ type: 'setSync', checked })
  assert.equal(simulator.state().dialog.mustEnterPassword, true)
})

test('the way in by property sheets', async () => {
  const simulator = await createSimulator({ version: '4.0' })
  simulator.dispatch({ type: 'properties', node: 'LM' })
  simulator.dispatch({ type: 'edit', service: 'web' })
  simulator.dispatch({ type: 'edit' })
  simulator.dispatch({ type: 'edit' })
  assert.deepEqual(simulator.state().windows, [
    { kind: 'computer', node: 'LM' },
    { kind: 'properties', node: 'LM/W3SVC' },
    { kind: 'authenticationMethods', node: 'LM/W3SVC' },
    { kind: 'anonymousUserAccount', node: 'LM/W3SVC' },
  ])
  simulator.dispatch({ type: 'setSync', checked: false })
  assert.deepEqual(simulator.dispatch({ type: 'ok' }).changes, [])
  assert.deepEqual(simulator.dispatch({ type: 'ok' }).changes, [])
  assert.equal(simulator.dispatch({ type: 'ok' }).changes.length, 1)
  simulator.dispatch({ type: 'ok' })
  assert.deepEqual(simulator.state().windows, [])
})

test('FTP, the script, services, time', async () => {
  const simulator = await createSimulator()
  const { reply } = simulator.dispatch({ type: 'request', service: 'ftp' })
  assert.deepEqual([reply.service, reply.node, reply.status], ['ftp', 'LM/MSFTPSVC/1/ROOT', '230'])

  const ran = simulator.dispatch({ type: 'adsutil', command: 'GET W3SVC/AnonymousUserName' })
  assert.equal(ran.exitCode, 0)
  assert.deepEqual(ran.output, ['AnonymousUserName               : (STRING) "IUSR_WEB01"'])
  assert.equal(simulator.dispatch({ type: 'restart' }).exitCode, null)

  simulator.dispatch({ type: 'setService', service: 'web', installed: false })
  assert.deepEqual(simulator.state().services.web, { installed: false, running: false })
  assert.equal(simulator.dispatch({ type: 'request' }).reply.status, null)

  simulator.dispatch({ type: 'wait', seconds: 90 })
  assert.equal(simulator.state().time, 90)
})
