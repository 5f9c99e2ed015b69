import { parseArgs } from 'node:util'
import { findCopies } from '#domain/reading/copies/find-copies.ts'
import { type Io, write } from './io.ts'
import { eachLine } from './jsonl.ts'
import { rowOf, textOf } from './row.ts'

/**
 * `copies --jsonl`: `{"id","text"}` in, all lines being one collection; out one line per pair that shares
 * wording, `{"a","b","score","passages"}`. A bad line is answered at once and left out.
 */
export async function copiesCommand(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: { jsonl: { type: 'boolean' } } })
  const docs: { id: string | number; text: string }[] = []
  const code = await eachLine(io, (line) => {
    const row = rowOf(line)
    docs.push({ id: row.id, text: textOf(row, 'text') })
    return undefined
  })
  for (const copy of findCopies(docs)) {
    if (!(await write(io.stdout, `${JSON.stringify(copy)}\n`))) break
  }
  return code
}
