import 'server-only'
import { createHash } from 'node:crypto'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { canonicalJson } from '#domain/history/canonical.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from './db.ts'

export type Subject =
  | 'report'
  | 'snapshot'
  | 'statement'
  | 'reliance'
  | 'actor'
  | 'claim'
  | 'story'
  | 'check'
  | 'source'
  | 'person'
  | 'origin verdict'
  | 'figure'
  | 'check verdict'
  | 'desk setting'
  | 'objection'
  | 'feed'
  | 'key'
  | 'inbox item'
  | 'owner'

export type ChangeRow = {
  subject: Subject
  subjectId: string
  what: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  why?: string | null
}

/** What a change was of, without what it said. */
export type Changed = Pick<ChangeRow, 'subject' | 'subjectId' | 'what'>
const kept = new WeakMap<Tx, Changed[]>()
const mentioned = new WeakMap<Tx, Set<string>>()
/** What may be an id of ours (id.ts), wherever it stands in a text. */
const ID = /(?<![0-9a-z])[2-9a-hj-km-np-z]{12}(?![0-9a-z])/g

/** The changes that were recorded in a transaction, first one first. */
export const changesIn = (tx: Tx): Changed[] => kept.get(tx) ?? []
/** The ids that those changes name in what was and what is: of stories left, of claims no longer tied. */
export const mentionedIn = (tx: Tx): string[] => [...(mentioned.get(tx) ?? [])]

export type Sealed = { subjectId: string; number: number }

type Head = { subject: string; subject_id: string; number: number; hash: string }

/** SHA-256 in hex of a history row's canonical JSON, previous hash included: the link of its chain. */
export function chainHash(row: Record<string, unknown>): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex')
}

/**
 * Writes history rows for changes made in this transaction: one chain per subject, each row sealed with the hash of
 * the one before. Chains are locked in one order, so two writers never wait for each other in a circle.
 * @returns where each change stands in its chain, in the order given
 */
export async function record(tx: Tx, viewer: Viewer, changes: ChangeRow[]): Promise<Sealed[]> {
  if (changes.length === 0) return []
  kept.set(tx, [
    ...changesIn(tx),
    ...changes.map(({ subject, subjectId, what }) => ({ subject, subjectId, what })),
  ])
  const ids = changes.flatMap(({ before, after }) => JSON.stringify([before, after]).match(ID) ?? [])
  mentioned.set(tx, new Set([...mentionedIn(tx), ...ids]))
  const keys = [...new Set(changes.map((change) => `${change.subject}:${change.subjectId}`))].sort()
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(key, 7204)) is null as locked from unnest(${keys}::text[]) with ordinality as k(key, n) order by n`
  const heads = await tx.$queryRaw<Head[]>`
    select distinct on (subject, subject_id) subject, subject_id, number, hash from history
    where (subject || ':' || subject_id) = any(${keys}::text[]) and subject_id = any(${changes.map((change) => change.subjectId)}::text[])
    order by subject, subject_id, number desc`
  const [{ at }] = await tx.$queryRaw<
    [{ at: Date }]
  >`select date_trunc('milliseconds', clock_timestamp()) as at`
  const last = new Map(
    heads.map((head) => [`${head.subject}:${head.subject_id}`, { number: head.number, hash: head.hash }]),
  )
  const rows = changes.map((change) => {
    const key = `${change.subject}:${change.subjectId}`
    const previous = last.get(key) ?? { number: 0, hash: '' }
    const row = {
      subject: change.subject,
      subjectId: change.subjectId,
      number: previous.number + 1,
      what: change.what,
      before: plain(change.before),
      after: plain(change.after),
      ...signature(viewer),
      at,
      why: change.why ?? null,
      previousHash: previous.hash,
    }
    const sealed = { ...row, hash: chainHash(row) }
    last.set(key, { number: sealed.number, hash: sealed.hash })
    return sealed
  })
  await tx.history.createMany({
    data: rows.map((row) => ({
      ...row,
      before: row.before ?? Prisma.DbNull,
      after: row.after ?? Prisma.DbNull,
    })),
  })
  return rows.map(({ subjectId, number }) => ({ subjectId, number }))
}

/** As PostgreSQL will give it back: dates as strings, undefined gone; so the hash of what is read equals what was sealed. */
const plain = (value: Record<string, unknown> | null): Prisma.InputJsonObject | null =>
  value === null ? null : (JSON.parse(canonicalJson(value)) as Prisma.InputJsonObject)
