import 'server-only'
import type { Tx } from './db.ts'
import { type Changed, changesIn, mentionedIn } from './history.ts'
import { inLine } from './lines.ts'
import { sourcesUnder } from './source/holdings.ts'
import { EVERYTHING, type Touch, tagsTouched } from './touched.ts'

/** Of more tags than this it is not worth telling them apart: everything is evicted. */
const MOST = 5000
/** Nouns with a reader page of their own. */
const PAGES = ['story', 'claim', 'report', 'source', 'figure', 'check', 'actor'] as const

/** Changes of a report that bring drafts of its text with them. */
const READ = new Set(['filed', 'captured again'])

/**
 * The last step of every write: writes down, with the change and in its transaction, which reader pages are no longer
 * true, so that no change that is kept lacks its eviction, whatever becomes of this process. Every web process reads
 * these rows and is woken when one is committed (scripts/web/kept/follow.ts).
 */
export async function keepEviction(tx: Tx): Promise<void> {
  const changes = changesIn(tx)
  if (changes.length === 0) return
  // One write after the other from here to its commit: of two at once, each linking what the other shows, neither would
  // see the other's link, and a page that was made between their commits would be evicted by none.
  await inLine(tx, 'evictions')
  const tags = await tagsOfChanges(tx, changes)
  if (tags.length === 0) return
  await tx.$executeRaw`insert into eviction (tags) values (${tags.length > MOST ? [EVERYTHING] : tags}::text[])`
}

/** The same for pages that show what was worked out anew though nobody changed anything: by their tags. */
export async function evictTags(tx: Tx, tags: string[]): Promise<void> {
  if (tags.length === 0) return
  await inLine(tx, 'evictions')
  await tx.$executeRaw`insert into eviction (tags) values (${tags.length > MOST ? [EVERYTHING] : tags}::text[])`
}

/** The tags of every reader page that shows what some changes changed; those of a transaction that has not ended. */
export async function tagsOfChanges(tx: Tx, changes: readonly Changed[]): Promise<string[]> {
  const ids = (subject: Changed['subject']) =>
    changes.flatMap((change) => (change.subject === subject ? [change.subjectId] : []))
  // what a report's text was read for goes by the report: no page shows a draft, and a text has hundreds
  const isRead = changes.some(({ subject, what }) => subject === 'report' && READ.has(what))
  const statements = changes.flatMap(({ subject, subjectId, what }) =>
    subject === 'statement' && !(isRead && what === 'drafted') ? [subjectId] : [],
  )
  const touches: Touch[] = [
    ...statements.map((statement) => ({ statement })),
    ...ids('claim').map((claim) => ({ claim })),
    ...ids('story').map((story) => ({ story })),
    ...ids('report').map((report) => ({ report })),
    ...[...ids('source'), ...(await sourcesUnder(tx, ids('owner')))].map((source) => ({ source })),
    ...ids('actor').map((actor) => ({ actor })),
    ...ids('origin verdict').flatMap((pair) => pair.split('|').map((origin) => ({ origin }))),
    ...(await touchedThrough(tx, ids)),
  ]
  const own = [...ids('figure').map((id) => `figure:${id}`), ...ids('check').map((id) => `check:${id}`)]
  if (touches.length + own.length === 0) return []
  const named = mentionedIn(tx).flatMap((id) => PAGES.map((noun) => `${noun}:${id}`))
  return [...new Set([...(await tagsTouched(touches, tx)), ...own, ...named])]
}

/** What has no page of its own, or is shown on those of others: the claims of checks and figures, the ends of reliances. */
async function touchedThrough(tx: Tx, ids: (subject: Changed['subject']) => string[]): Promise<Touch[]> {
  const [checks, figures, reliances] = [ids('check'), ids('figure'), ids('reliance')]
  if (checks.length + figures.length + reliances.length === 0) return []
  const rows = await tx.$queryRaw<
    { claim: string | null; statement: string | null; report: string | null }[]
  >`
    select k.claim_id as claim, null as statement, null as report from "check" k where k.id = any(${checks}::text[])
    union select f.claim_id, null, null from figure_claim f where f.figure_id = any(${figures}::text[])
    union select null, l.from_statement_id, l.from_report_id from reliance l where l.id = any(${reliances}::text[])
    union select null, l.to_statement_id, l.to_report_id from reliance l where l.id = any(${reliances}::text[])`
  return rows.flatMap(({ claim, statement, report }) => [
    ...(claim ? [{ claim }] : []),
    ...(statement ? [{ statement }] : []),
    ...(report ? [{ report }] : []),
  ])
}
