// The scenarios of the package, played in Node.js. What must come of them is written down beside this file by
// the same code, run natively, which `cargo xtask check` holds against the articles.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { createSimulator, SimulatorError } from 'q259353-live'

const folder = new URL('scenarios/', import.meta.resolve('q259353-live/package.json'))
const read = (url) => JSON.parse(readFileSync(url, 'utf8'))
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const expected = read(new URL('scenarios.answers.json', import.meta.url))
let runs = 0

for (const file of files) {
  test(`${file}: every step is answered as it is natively`, async () => {
    const { format, version: formatVersion, article, title, scenarios } = read(new URL(file, folder))
    assert.deepEqual([format, formatVersion, `${article}.json`], ['q259353-live scenarios', 1, file])
    assert.ok(title.length > 0 && scenarios.length > 0)
    for (const scenario of scenarios) {
      for (const version of scenario.versions) {
        const simulator = await createSimulator({ ...scenario.options, version })
        const answers = []
        for (const step of [...scenario.given, ...scenario.steps]) {
          if (step.versions && !step.versions.includes(version)) continue
          for (const [index, action] of step.do.entries()) {
            const isLast = index === step.do.length - 1
            try {
              answers.push(simulator.dispatch(action))
              assert.ok(!isLast || step.error === undefined, `${scenario.name}: ${step.say} is refused`)
            } catch (error) {
              assert.ok(error instanceof SimulatorError && isLast, error)
              assert.equal(error.code, step.error)
              answers.push(error.code)
            }
          }
        }
        const found = { article, scenario: scenario.name, version, answers, state: simulator.state() }
        const run = expected.find(
          (run) => run.article === article && run.scenario === scenario.name && run.version === version,
        )
        assert.deepEqual(found, run)
        simulator.dispose()
        runs += 1
      }
    }
  })
}

test('none was left out', () => {
  assert.equal(runs, expected.length)
  assert.ok(runs >= 139, `${runs} runs`)
})

test('a file of scenarios is imported by its name', async () => {
  const { default: article } = await import('q259353-live/scenarios/Q259353.json', { with: { type: 'json' } })
  assert.equal(article.article, 'Q259353')
})
