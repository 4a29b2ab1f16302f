// The programs in README.md print what README.md says.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import test from 'node:test'
import { promisify } from 'node:util'
import { blocks } from './readme.mjs'

const run = promisify(execFile)

for (const [index, name] of ['article.mjs', 'scenario.mjs'].entries()) {
  test(`${name} prints what README.md says`, async () => {
    const program = (await blocks('js'))[index]
    const output = (await blocks('text'))[index]
    assert.ok(program.startsWith(`// ${name}\n`))
    await writeFile(name, program)
    const { stdout, stderr } = await run(process.execPath, [name])
    assert.equal(stderr, '')
    assert.equal(stdout, output)
  })
}
