import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { faultOf } from './log.ts'

const root = path.join(import.meta.dirname, '..')
const sources = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture|fake)\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))

/** The text of each call that logs, to the bracket that closes it. */
function logged(text: string): string[] {
  const calls: string[] = []
  for (const { index } of text.matchAll(/\b(log\.(fatal|error|warn|info|debug|trace)|emitWarning)\(/g)) {
    let [depth, at] = [0, text.indexOf('(', index)]
    do depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    while (depth > 0 && ++at < text.length)
    calls.push(text.slice(index, at + 1))
  }
  return calls
}

// promise P3: a message of the database's quotes what was to be written, one of a fetch's an address
it('nothing that logs takes the words of an error', () => {
  const calls = ['app', 'data', 'jobs', 'outside', 'scripts']
    .flatMap(sources)
    .flatMap((file) =>
      logged(fs.readFileSync(path.join(root, file), 'utf8')).map((call) => `${file}: ${call}`),
    )
  expect(calls.length).toBeGreaterThan(10)
  const words = /\.(message|stack)\b|\b(?<!log\.)error\b|\bcause\b/
  expect(calls.filter((call) => words.test(call.replaceAll('faultOf(error)', '')))).toEqual([])
})

it('of an error its name and code are told, of nothing more', () => {
  const fault = Object.assign(new TypeError('mira@canary.example'), { code: 'P2010' })
  expect(faultOf(fault)).toEqual({ fault: 'TypeError', code: 'P2010' })
  expect(
    faultOf(new Error('canary', { cause: Object.assign(new Error('canary'), { code: 'ENOSPC' }) })),
  ).toEqual({
    fault: 'Error',
    code: 'ENOSPC',
  })
  expect(faultOf(Object.assign(new Error('x'), { name: 'named mira@canary.example', code: 'a b' }))).toEqual({
    fault: 'Error',
  })
  expect(faultOf('mira@canary.example')).toEqual({ fault: 'string' })
})
