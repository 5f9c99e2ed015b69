import { parseArgs } from 'node:util'
import { samePassage } from '#domain/reading/same/same-passage.ts'
import type { Io } from './io.ts'
import { eachLine } from './jsonl.ts'
import { rowOf, textOf } from './row.ts'

/** `same --jsonl`: `{"id","a","b"}` in, `{"id","score"}` out. */
export async function sameCommand(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: { jsonl: { type: 'boolean' } } })
  return eachLine(io, (line) => {
    const row = rowOf(line)
    return { id: row.id, score: samePassage(textOf(row, 'a'), textOf(row, 'b')) }
  })
}
