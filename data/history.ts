import 'server-only'
import { hash } from 'node:crypto'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { Canonical, canonicalJson } from '#domain/history/canonical.ts'
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
export const chainHash = (row: Record<string, unknown>): string => hashOf(canonicalJson(row))
const hashOf = (json: string): string => hash('sha256', json)

/**
 * Writes history rows for changes made in this transaction: one chain per subject, each row sealed with the hash of
 * the one before. Chains are locked in one order, so two writers never wait for each other in a circle.
 * @returns where each change stands in its chain, in the order given
 */
export async function record(tx: Tx, viewer: Viewer, changes: ChangeRow[]): Promise<Sealed[]> {
  if (changes.length === 0) return []
  const texts = textsOf(changes)
  note(tx, changes, texts)
  const keys = [...new Set(changes.map(keyOf))].sort()
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(key, 7204)) is null as locked from unnest(${keys}::text[]) with ordinality as k(key, n) order by n`
  const heads = await tx.$queryRaw<Head[]>`
    select distinct on (subject, subject_id) subject, subject_id, number, hash from history
    where (subject || ':' || subject_id) = any(${keys}::text[]) and subject_id = any(${changes.map((change) => change.subjectId)}::text[])
    order by subject, subject_id, number desc`
  return seal(tx, viewer, changes, texts, heads)
}

/**
 * The same for subjects that this transaction made, all with new ids: nobody else knows them, so there is no chain to
 * wait for and none to look up. A chain that is there all the same is refused by its unique number.
 */
export async function recordNew(tx: Tx, viewer: Viewer, changes: ChangeRow[]): Promise<Sealed[]> {
  if (changes.length === 0) return []
  const texts = textsOf(changes)
  note(tx, changes, texts)
  return seal(tx, viewer, changes, texts, [])
}

const keyOf = ({ subject, subjectId }: Pick<ChangeRow, 'subject' | 'subjectId'>): string =>
  `${subject}:${subjectId}`

/** What was and what is, as PostgreSQL will give it back: dates as strings, undefined gone; so what is read hashes to what was sealed. */
type Texts = { before: Canonical; after: Canonical }[]
const textsOf = (changes: ChangeRow[]): Texts =>
  changes.map(({ before, after }) => ({ before: new Canonical(before), after: new Canonical(after) }))

function note(tx: Tx, changes: ChangeRow[], texts: Texts): void {
  kept.set(tx, [
    ...changesIn(tx),
    ...changes.map(({ subject, subjectId, what }) => ({ subject, subjectId, what })),
  ])
  const ids = texts.flatMap(({ before, after }) => `${before.json},${after.json}`.match(ID) ?? [])
  mentioned.set(tx, new Set([...mentionedIn(tx), ...ids]))
}

/** Seals each change with the one before it in its chain and writes all with one statement. */
async function seal(
  tx: Tx,
  viewer: Viewer,
  changes: ChangeRow[],
  texts: Texts,
  heads: Head[],
): Promise<Sealed[]> {
  const [{ at }] = await tx.$queryRaw<
    [{ at: Date }]
  >`select date_trunc('milliseconds', clock_timestamp()) as at`
  const last = new Map(
    heads.map((head) => [`${head.subject}:${head.subject_id}`, { number: head.number, hash: head.hash }]),
  )
  const by = signature(viewer)
  const sealed: Sealed[] = []
  const rows = changes.map((change, place) => {
    const key = keyOf(change)
    const previous = last.get(key) ?? { number: 0, hash: '' }
    const row = {
      subject: change.subject,
      subjectId: change.subjectId,
      number: previous.number + 1,
      what: change.what,
      ...texts[place],
      ...by,
      at,
      why: change.why ?? null,
      previousHash: previous.hash,
    }
    const json = canonicalJson(row)
    const own = hashOf(json)
    last.set(key, { number: row.number, hash: own })
    sealed.push({ subjectId: row.subjectId, number: row.number })
    return `${json.slice(0, -1)},"hash":"${own}"}`
  })
  await tx.$executeRaw`
    insert into history (subject, subject_id, number, what, before, after, by_id, by_name, at, why, previous_hash, hash)
    select subject, "subjectId", number, what, before, after, "byId", "byName", at, why, "previousHash", hash
    from jsonb_to_recordset(${`[${rows.join(',')}]`}::jsonb) as r(subject text, "subjectId" text, number int, what text, before jsonb, after jsonb,
      "byId" text, "byName" text, at timestamptz, why text, "previousHash" text, hash text)`
  return sealed
}
