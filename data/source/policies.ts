import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Policy, PolicyReading } from '#domain/source/policies.ts'
import { policyReadingInput } from '#domain/source/record-input.ts'
import { accept } from '../accept.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { write } from '../write.ts'

const marks = { words: ', by a link’s words', 'another site': ', on another site' }

/** Keeps what was read in a source's markup. Earlier readings stay: what a source once said of itself is not undone. */
export async function keepPolicies(viewer: Viewer, input: unknown): Promise<Outcome<{ found: number }>> {
  const parsed = accept(viewer, 'source.write', policyReadingInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: sourceId, ...read } = parsed.value
  return write<{ found: number }>(viewer, 'source.write', async (tx) => {
    if (!(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) return missing
    await tx.policyReading.create({ data: { id: newId(), sourceId, ...read, ...signature(viewer) } })
    const said = read.found.map(({ kind, value, by }) => `${kind}${by ? marks[by] : ''}: ${value}`)
    await record(tx, viewer, [
      {
        subject: 'source',
        subjectId: sourceId,
        what: 'policies read',
        before: null,
        after: { policiesRead: said, url: read.url, bytesHash: read.bytesHash },
      },
    ])
    return ok({ found: read.found.length })
  })
}

/** What was last read of a source's policies, or null. */
export async function lastPolicies(tx: Tx, source: string): Promise<PolicyReading | null> {
  const row = await tx.policyReading.findFirst({
    where: { sourceId: source },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return row && { url: row.url, at: row.at.toISOString(), byName: row.byName, found: row.found as Policy[] }
}

/** Readings of a source's policies, newest first. */
export async function policyReadings(source: string, limit = 20): Promise<PolicyReading[]> {
  const rows = await db().policyReading.findMany({
    where: { sourceId: source },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(({ url, at, byName, found }) => ({
    url,
    at: at.toISOString(),
    byName,
    found: found as Policy[],
  }))
}
