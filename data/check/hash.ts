import 'server-only'
import { createHash } from 'node:crypto'
import type { CrossCheckCase } from '#domain/check/types.ts'
import { canonicalJson } from '#domain/history/canonical.ts'

/** SHA-256 in hex of all that bears on a claim: equal evidence, equal hash, in whatever order it came. */
export function evidenceHash(evidence: CrossCheckCase): string {
  const parts = Object.entries(evidence).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(canonicalJson).sort() : value,
  ])
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(parts)))
    .digest('hex')
}
