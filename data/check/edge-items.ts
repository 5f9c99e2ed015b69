import 'server-only'
import { officeKey } from '#domain/actor/unnamed.ts'
import { sameBecause } from '#domain/check/could-be-same.ts'
import { type EdgeEnd, type EdgeItem, edgeKind, type SourceFact } from '#domain/check/edge-view.ts'
import type { Status } from '#domain/claim/view.ts'
import type { Tx } from '../db.ts'
import { reliancePassages, statementPassages } from './edge-evidence.ts'
import {
  type ActorFacts,
  actorFacts,
  type RelianceFacts,
  type ReportHead,
  relianceFacts,
  type SourceFacts,
  sourceFacts,
} from './edge-facts.ts'
import type { EdgeRow } from './edge-rows.ts'

type Known = {
  actors: Map<string, ActorFacts>
  sources: Map<string, SourceFacts>
  reliances: Map<string, RelianceFacts>
  statements: Awaited<ReturnType<typeof statementPassages>>
  passages: Awaited<ReturnType<typeof reliancePassages>>
  versions: Map<string, number>
}

/** Rows of the queue with all that a screen shows of them. Seven queries, however many rows. */
export async function edgeItems(tx: Tx, rows: EdgeRow[]): Promise<EdgeItem[]> {
  const ids = rows.flatMap((row) => row.reliance ?? [])
  const reliances = await relianceFacts(tx, ids)
  const keys = rows.flatMap((row) => [row.a, row.b].filter((key) => key !== null))
  const said = [
    ...rows.flatMap((row) => [row.a_statement_id, row.b_statement_id]),
    ...keys.filter((key) => key.startsWith('cycle:')).map((key) => key.slice(6)),
    ...[...reliances.values()].flatMap((row) => [row.from_statement_id, row.to_statement_id]),
  ]
  const actors = await actorFacts(
    tx,
    keys.filter((key) => key.startsWith('actor:')).map((key) => key.slice(6)),
  )
  const sourceIds = [
    ...keys.flatMap((key) => sourceOf(key) ?? []),
    ...[...reliances.values()].flatMap((row) => [row.from_source_id, row.to_source_id]),
  ]
  const known: Known = {
    actors,
    reliances,
    sources: await sourceFacts(
      tx,
      sourceIds.filter((id) => id !== null),
    ),
    statements: await statementPassages(
      tx,
      said.filter((id) => id !== null),
    ),
    passages: await reliancePassages(tx, ids),
    versions: await versionsOfBoth(tx, rows),
  }
  return rows.flatMap((row) => {
    if (!row.reliance) return ofPair(row, known)
    const of = known.reliances.get(row.reliance)
    return of ? ofReliance(row, of, known) : []
  })
}

async function versionsOfBoth(tx: Tx, rows: EdgeRow[]): Promise<Map<string, number>> {
  const found = await tx.history.groupBy({
    by: ['subjectId'],
    where: { subject: { in: ['reliance', 'origin verdict'] }, subjectId: { in: rows.map((row) => row.key) } },
    _max: { number: true },
  })
  return new Map(found.map((row) => [row.subjectId, row._max.number ?? 0]))
}

/** The source that an origin's key names, if it names one. */
const sourceOf = (key: string): string | null =>
  key.startsWith('source:') ? key.slice(7) : key.startsWith('report:') ? key.slice(7).split('@')[0]! : null

const claimOf = (row: EdgeRow): EdgeItem['claim'] =>
  row.claim_id && row.wording !== null
    ? {
        id: row.claim_id,
        wording: row.wording,
        language: row.language ?? '',
        change: row.status
          ? {
              status: row.status as Status,
              confirmed: row.confirmed as Status,
              rejected: row.rejected as Status,
              origins: row.sort === 1,
            }
          : null,
      }
    : null

function ofPair(row: EdgeRow, known: Known): EdgeItem {
  const [a, b] = [endOf(row.a!, row.a_statement_id, known), endOf(row.b!, row.b_statement_id, known)]
  const [x, y] = [row.a!, row.b!].map((key) => known.actors.get(key.slice(6)))
  const because = row.why === 'P1' && x && y ? sameBecause(comparable(x), comparable(y)) : []
  const [one, other] = [a, b].map((end) => known.sources.get(end.sourceId ?? ''))
  const facts: SourceFact[] =
    row.why === 'P3' && one?.owner
      ? [{ kind: 'owner', owner: one.owner, sources: [one.name, other?.name ?? ''] }]
      : []
  const nothing = { foundBy: null, counts: false, share: null, passages: 0 }
  const of = { kind: 'origins', claim: row.claim_id ?? '', a: row.a!, b: row.b! } as const
  const base = {
    key: row.key,
    kind: edgeKind(row.why, null),
    why: row.why,
    of,
    version: known.versions.get(row.key) ?? 0,
  }
  return { ...base, a, b, because, facts, ...nothing, claim: claimOf(row) }
}

const comparable = (actor: ActorFacts) => ({
  id: actor.id,
  report: '',
  office: officeKey(actor.descriptor ?? actor.name, actor.language ?? 'en'),
  country: actor.country,
  body: actor.body,
})

function endOf(key: string, statement: string | null, known: Known): EdgeEnd {
  const passage = known.statements.get(statement ?? '') ?? null
  const actor = key.startsWith('actor:') ? known.actors.get(key.slice(6)) : undefined
  const source = known.sources.get(sourceOf(key) ?? '')
  if (actor) {
    const { descriptor, name, number, office, country, body, why_unnamed } = actor
    const speaker = { descriptor: descriptor ?? name, number, office, country, body, whyUnnamed: why_unnamed }
    const ref = { key, kind: actor.kind, name, date: null, sourceId: null }
    return { ...ref, speaker: actor.kind === 'unnamed' ? speaker : null, passage }
  }
  const newsroom = key.startsWith('source:')
  const name = source?.name ?? known.statements.get(key.slice(6))?.report.source ?? key
  const date = newsroom ? null : (/@(.+)$/.exec(key)?.[1] ?? null)
  return {
    key,
    kind: newsroom ? 'newsroom' : 'stand-in',
    name,
    date,
    sourceId: source?.id ?? null,
    speaker: null,
    passage,
  }
}

function ofReliance(row: EdgeRow, of: RelianceFacts, known: Known): EdgeItem {
  const own = known.passages.get(`${of.id} from`) ?? known.statements.get(of.from_statement_id ?? '') ?? null
  const other = known.passages.get(`${of.id} to`) ?? known.statements.get(of.to_statement_id ?? '') ?? null
  const end = (
    name: string,
    sourceId: string,
    date: string | null,
    passage: EdgeEnd['passage'],
  ): EdgeEnd => ({
    key: sourceId,
    kind: date === null ? 'newsroom' : 'stand-in',
    name,
    date,
    sourceId,
    speaker: null,
    passage,
  })
  const carries = known.sources.get(of.from_source_id)?.carries.includes(of.to_source_id ?? '')
  return {
    key: row.key,
    kind: edgeKind(of.kind, of.found_by),
    why: of.kind,
    of: { kind: 'reliance', reliance: of.id },
    version: known.versions.get(row.key) ?? 0,
    a: end(of.from_source, of.from_source_id, null, own ?? headOf(of.from_source, of.from_report)),
    b: end(of.to_source, of.to_source_id, of.to_day, other ?? headOf(of.to_source, of.to_report)),
    because: [],
    foundBy: of.found_by,
    counts: of.counts,
    share: of.share,
    passages: of.passages,
    facts: carries ? [{ kind: 'carries', source: of.from_source, wire: of.to_source }] : [],
    claim: claimOf(row),
  }
}

/** A report as a whole, where no passage of it shows the edge: its head. */
const headOf = (source: string, head: ReportHead | null): EdgeEnd['passage'] =>
  head && {
    excerpt: { runs: [], cut: [false, false] },
    language: head.language,
    statementId: null,
    report: {
      id: head.id,
      title: head.title,
      source,
      publishedAt: head.published_at && new Date(head.published_at).toISOString(),
      publishedPrecision: head.published_precision,
    },
  }
