import { parseArgs } from 'node:util'
import { gather } from './gather.ts'
import { type Io, write } from './io.ts'
import { eachLine } from './jsonl.ts'
import { type Answer, answerBytes, answerRow } from './read-answer.ts'
import { describeAnswer } from './read-describe.ts'
import { UsageError } from './usage.ts'

/** `read --jsonl` for many; `read FILE|URL|- [--json]` for one, as a short list of statements or as JSON. */
export async function readCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { jsonl: { type: 'boolean' }, json: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.jsonl && positionals.length === 0) return eachLine(io, answerRow)
  const [name, ...more] = positionals
  if (values.jsonl || name === undefined || more.length > 0) {
    throw new UsageError('name one file, one address, or - for standard input')
  }
  const answer = await readOne(name, io)
  await write(io.stdout, values.json ? `${JSON.stringify(answer)}\n` : describeAnswer(answer))
  return 0
}

async function readOne(name: string, io: Io): Promise<Answer> {
  if (!/^https?:\/\//i.test(name)) return answerBytes(name, await gather(name, io), {})
  const { fetchPage } = await import('#outside/fetch-page.ts')
  const fetched = await fetchPage(name)
  if (!fetched.ok) throw new Error(`${name} was not fetched: ${fetched.reason} (${fetched.detail})`)
  const contentType = fetched.headers['content-type']
  return answerBytes(name, fetched.bytes, { url: fetched.finalUrl, contentType })
}
