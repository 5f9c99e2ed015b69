import { parseArgs } from 'node:util'
import { type Pair, sameAmong } from '#domain/reading/same/among.ts'
import { type Io, write } from './io.ts'
import { eachLine } from './jsonl.ts'
import { rowOf, textOf } from './row.ts'

/** Pairs that are weighed among themselves; memory does not grow with the number of lines beyond it. */
const TOGETHER = 100_000

type Answer = { id: string | number; pair: Pair } | { id: string | number; error: string }

/**
 * `same --jsonl`: `{"id","a","b"}` in, `{"id","score"}` out, in order. Up to 100,000 pairs are weighed among themselves,
 * so answers come when that many have been read or the input ends.
 */
export async function sameCommand(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: { jsonl: { type: 'boolean' } } })
  let read: Answer[] = []
  let bad = 0
  async function answer(): Promise<void> {
    const scores = sameAmong(read.flatMap((one) => ('pair' in one ? [one.pair] : [])))
    let at = 0
    const lines = read.map((one) => ('pair' in one ? { id: one.id, score: scores[at++] } : one))
    read = []
    for (const line of lines) if (!(await write(io.stdout, `${JSON.stringify(line)}\n`))) return
  }
  const code = await eachLine(io, async (line) => {
    const row = rowOf(line)
    try {
      read.push({ id: row.id, pair: { a: textOf(row, 'a'), b: textOf(row, 'b') } })
    } catch (error) {
      bad = 1
      read.push({ id: row.id, error: error instanceof Error ? error.message : String(error) })
    }
    if (read.length === TOGETHER) await answer()
    return undefined
  })
  await answer()
  return code || bad
}
