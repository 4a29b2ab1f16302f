// Ways into the article's symptoms and out of them, what lies behind one, and the link to a place.

import assert from 'node:assert/strict'
import test from 'node:test'
import { createSimulator } from 'q259353-live'

const commit = (iis, checked) => {
  iis.dispatch({ type: 'open' })
  iis.dispatch({ type: 'setSync', checked })
  iis.dispatch({ type: 'ok' })
}

const status = (iis) => iis.preview({ type: 'request' }).reply.status

const refused = (code, at) => (error) => {
  assert.deepEqual([error.code, error.at], [code, at], error.message)
  return true
}

test('goals are named, the symptoms first', async () => {
  const goals = (await createSimulator()).goals()
  const names = goals.map(({ name }) => name)
  assert.deepEqual(names.slice(0, 5), ['blank-password', 'anonymous-fails', 'password-deleted', 'event-logged', 'working'])
  assert.ok(goals.every(({ title }) => title.length > 10))
})

test('a way leads where it says, and is as short as by hand', async () => {
  for (const version of ['4.0', '5.0']) {
    const iis = await createSimulator({ version })
    commit(iis, false)
    const before = iis.state()
    const way = iis.routeTo('password-deleted')
    assert.deepEqual(way, [{ type: 'open', node: 'LM/W3SVC' }, { type: 'setSync', checked: true }, { type: 'ok' }])
    assert.deepEqual(iis.state(), before, 'asking changes nothing')
    way.forEach((action) => iis.dispatch(action))
    assert.equal(iis.state().metabase['LM/W3SVC'].AnonymousUserPass, undefined)
    assert.deepEqual(iis.routeTo('password-deleted'), [])
    assert.deepEqual(iis.routeTo('working'), [], 'nobody noticed')

    iis.routeTo('anonymous-fails').forEach((action) => iis.dispatch(action))
    assert.equal(status(iis), '401.1')
    iis.routeTo('event-logged').forEach((action) => iis.dispatch(action))
    assert.equal(iis.state().events.at(-1).eventId, 100)
    iis.routeTo('working').forEach((action) => iis.dispatch(action))
    assert.equal(status(iis), '200')
  }
})

test('there is a way out of what is not the article, too', async () => {
  const iis = await createSimulator()
  iis.dispatch({ type: 'setAccount', account: 'IUSR_WEB01', disabled: true })
  iis.dispatch({ type: 'setService', service: 'web', running: false })
  assert.equal(status(iis), null)
  iis.routeTo('working').forEach((action) => iis.dispatch(action))
  assert.equal(status(iis), '200')
})

test('why leads back through the steps, with a source for each', async () => {
  const iis = await createSimulator()
  assert.deepEqual(iis.why('anonymous-fails'), [])
  for (const checked of [false, true, false]) commit(iis, checked)
  const causes = iis.why('anonymous-fails')
  assert.deepEqual(causes.map(({ step, action }) => [step, action.type]), [[9, 'ok'], [6, 'ok']])
  assert.equal(causes[1].what, 'AnonymousUserPass deleted')
  assert.deepEqual([causes[1].citation.source, causes[1].citation.part], ['Q259353', 'step 3'])
  assert.equal(causes[1].citation.inferred, false)
})

test('an unknown name is refused, and the nearest one said', async () => {
  const iis = await createSimulator()
  assert.throws(() => iis.routeTo('anonymous-fail'), (error) => {
    assert.match(error.message, /did you mean "anonymous-fails"\?/)
    return refused('unknown-word', 'goal')(error)
  })
  assert.throws(() => iis.why('working'), refused('unknown-word', 'symptom'))
  assert.throws(() => iis.routeTo(), refused('bad-argument', 'goal'))
  assert.throws(() => iis.why({ toString: () => 'anonymous-fails' }), refused('bad-argument', 'symptom'))
  assert.throws(() => iis.routeTo('\ud800'), refused('bad-argument'))
  assert.throws(() => iis.link(7), refused('bad-argument', 'base'))
})

test('a link is short, holds no password, and has an end', async () => {
  const iis = await createSimulator()
  for (const checked of [false, true, false]) commit(iis, checked)
  const link = iis.link()
  assert.match(link, /^#1[!-~]{8,40}$/)
  assert.equal(iis.link('https://example.org/kb/?a=1#fix'), `https://example.org/kb/?a=1${link}`)

  iis.dispatch({ type: 'open' })
  iis.dispatch({ type: 'typePassword', text: 'my-dog-is-called-rex' })
  assert.ok(!iis.link().includes('dog'))
  for (let step = 0; step < 9000; step += 1) iis.dispatch({ type: 'restart' })
  assert.throws(() => iis.link(), refused('too-long-for-link', undefined))
  assert.equal(iis.trace().actions.length, 9 + 2 + 9000)
})
