// What README.md says, for the tests that hold it to that.

import { readFile } from 'node:fs/promises'

const readme = () => readFile(new URL('./README.md', import.meta.resolve('q259353-live')), 'utf8')

/** The codes in its table of errors. A native test holds that table against the source. */
export async function codes() {
  const [, errors] = (await readme()).split('## Errors')
  return [...errors.split('\n## ')[0].matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code)
}

/** Its blocks of a language. */
export async function blocks(language) {
  const found = (await readme()).matchAll(/^```(\w+)\n(.*?)^```$/gms)
  return [...found].filter(([, name]) => name === language).map(([, , text]) => text)
}
