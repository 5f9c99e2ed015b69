import 'server-only'
import { createHash } from 'node:crypto'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { canonicalJson } from '#domain/history/canonical.ts'
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
  | 'invitation'
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
  note(tx, changes)
  const keys = [...new Set(changes.map(keyOf))].sort()
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(key, 7204)) is null as locked from unnest(${keys}::text[]) with ordinality as k(key, n) order by n`
  const heads = await tx.$queryRaw<Head[]>`
    select distinct on (subject, subject_id) subject, subject_id, number, hash from history
    where (subject || ':' || subject_id) = any(${keys}::text[]) and subject_id = any(${changes.map((change) => change.subjectId)}::text[])
    order by subject, subject_id, number desc`
  return seal(tx, viewer, changes, heads)
}

/**
 * The same for subjects that this transaction made, all with new ids: nobody else knows them, so there is no chain to
 * wait for and none to look up. A chain that is there all the same is refused by its unique number.
 */
export async function recordNew(tx: Tx, viewer: Viewer, changes: ChangeRow[]): Promise<Sealed[]> {
  if (changes.length === 0) return []
  note(tx, changes)
  return seal(tx, viewer, changes, [])
}

const keyOf = ({ subject, subjectId }: Pick<ChangeRow, 'subject' | 'subjectId'>): string =>
  `${subject}:${subjectId}`

function note(tx: Tx, changes: ChangeRow[]): void {
  kept.set(tx, [
    ...changesIn(tx),
    ...changes.map(({ subject, subjectId, what }) => ({ subject, subjectId, what })),
  ])
  const ids = changes.flatMap(({ before, after }) => JSON.stringify([before, after]).match(ID) ?? [])
  mentioned.set(tx, new Set([...mentionedIn(tx), ...ids]))
}

/** Seals each change with the one before it in its chain and writes all with one statement. */
async function seal(tx: Tx, viewer: Viewer, changes: ChangeRow[], heads: Head[]): Promise<Sealed[]> {
  const [{ at }] = await tx.$queryRaw<
    [{ at: Date }]
  >`select date_trunc('milliseconds', clock_timestamp()) as at`
  const last = new Map(
    heads.map((head) => [`${head.subject}:${head.subject_id}`, { number: head.number, hash: head.hash }]),
  )
  const by = signature(viewer)
  const rows = changes.map((change) => {
    const key = keyOf(change)
    const previous = last.get(key) ?? { number: 0, hash: '' }
    const row = {
      subject: change.subject,
      subjectId: change.subjectId,
      number: previous.number + 1,
      what: change.what,
      before: plain(change.before),
      after: plain(change.after),
      ...by,
      at,
      why: change.why ?? null,
      previousHash: previous.hash,
    }
    const sealed = { ...row, hash: chainHash(row) }
    last.set(key, { number: sealed.number, hash: sealed.hash })
    return sealed
  })
  await tx.$executeRaw`
    insert into history (subject, subject_id, number, what, before, after, by_id, by_name, at, why, previous_hash, hash)
    select subject, "subjectId", number, what, before, after, "byId", "byName", at, why, "previousHash", hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(subject text, "subjectId" text, number int, what text, before jsonb, after jsonb,
      "byId" text, "byName" text, at timestamptz, why text, "previousHash" text, hash text)`
  return rows.map(({ subjectId, number }) => ({ subjectId, number }))
}

/** As PostgreSQL will give it back: dates as strings, undefined gone; so the hash of what is read equals what was sealed. */
const plain = (value: Record<string, unknown> | null): Record<string, unknown> | null =>
  value === null ? null : (JSON.parse(canonicalJson(value)) as Record<string, unknown>)
