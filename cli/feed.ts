import { parseArgs } from 'node:util'
import { readFeed } from '#domain/reading/feed/read-feed.ts'
import { gather } from './gather.ts'
import { type Io, write } from './io.ts'
import { eachLine } from './jsonl.ts'
import { bytesOf, rowOf } from './row.ts'
import { UsageError } from './usage.ts'

/** `feed --jsonl`: `{"id","feedBase64"}` in, `{"id","title","items"}` out; `feed FILE|-` for one. */
export async function feedCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { jsonl: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.jsonl) {
    return eachLine(io, (line) => {
      const row = rowOf(line)
      return answer(row.id, bytesOf(row, 'feedBase64'))
    })
  }
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new UsageError('name one file, or - for standard input')
  await write(io.stdout, `${JSON.stringify(answer(name, await gather(name, io)))}\n`)
  return 0
}

function answer(id: string | number, bytes: Uint8Array) {
  const { title, items } = readFeed(bytes)
  return {
    id,
    title,
    items: items.map(({ id, title, url, publishedAt, source }) => ({ id, title, url, publishedAt, source })),
  }
}
