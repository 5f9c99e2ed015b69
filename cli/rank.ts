import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildClaimIndex, type KnownClaim } from '#domain/reading/rank/claim-index.ts'
import { rankClaims } from '#domain/reading/rank/rank-claims.ts'
import type { Io } from './io.ts'
import { eachLine } from './jsonl.ts'
import { lines } from './lines.ts'
import { optionalTextOf, rowOf, textOf } from './row.ts'
import { UsageError } from './usage.ts'

/** `rank --claims FILE.jsonl --jsonl`: `{"id","text"}` in, `{"id","ranked":[claim id],"scores":[]}` out. */
export async function rankCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { jsonl: { type: 'boolean' }, claims: { type: 'string' }, limit: { type: 'string' } },
  })
  if (!values.claims) throw new UsageError('--claims FILE.jsonl is missing')
  const limit = Number(values.limit ?? 20)
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit must be a whole number above 0')
  const index = buildClaimIndex(await readClaims(values.claims))
  return eachLine(io, (line) => {
    const row = rowOf(line)
    const ranked = rankClaims(index, textOf(row, 'text'), limit)
    return { id: row.id, ranked: ranked.map((claim) => claim.id), scores: ranked.map((claim) => claim.score) }
  })
}

async function readClaims(file: string): Promise<KnownClaim[]> {
  const claims: KnownClaim[] = []
  let number = 0
  try {
    for await (const { bytes } of lines(createReadStream(file))) {
      number++
      const line = bytes?.toString().trim()
      if (!line) continue
      const row = rowOf(JSON.parse(line))
      claims.push({ id: String(row.id), claim: textOf(row, 'claim'), title: optionalTextOf(row, 'title') })
    }
  } catch (cause) {
    throw new UsageError(`${file}, line ${number}: ${(cause as Error).message}`, { cause })
  }
  return claims
}
