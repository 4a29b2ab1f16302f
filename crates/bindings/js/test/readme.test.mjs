// The session in README.md prints what README.md says.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import test from 'node:test'
import { promisify } from 'node:util'
import { blocks } from './readme.mjs'

const run = promisify(execFile)

test('the session plays the article', async () => {
  const [program] = await blocks('js')
  const [output] = await blocks('text')
  await writeFile('article.mjs', program)
  const { stdout, stderr } = await run(process.execPath, ['article.mjs'])
  assert.equal(stderr, '')
  assert.equal(stdout, output)
})
