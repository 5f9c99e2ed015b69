import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimKind, ClaimStatement } from '#domain/claim/view.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { SourceKind } from '#domain/source/view.ts'
import type { HopView } from '#domain/statement/view.ts'
import type { Cell, CellStatement, ClaimsBySource } from '#domain/story/by-source-view.ts'
import { type Evidence, evidenceOf } from '../check/evidence.ts'
import { graded } from '../check/graded.ts'
import type { Cut } from '../check/rows.ts'
import { checked, claimStatements } from '../check/view.ts'
import { db } from '../db.ts'
import { lastReports } from '../report/last-reports.ts'
import { rangeOf } from '../time.ts'

/** As many claims as a story is read with (data/story/read.ts). */
const CLAIMS = 500

type Row = {
  story: string
  title: string
  story_language: string
  id: string | null
  wording: string
  language: string
  kind: string
  about_id: string | null
  superseded_by_id: string | null
  happened_from: Date | null
  happened_to: Date | null
  happened_precision: string | null
}

/**
 * What every source of a story said on each of its claims, and whether it kept silent on the others, now or from the
 * evidence of a moment. Unpublished stories are missing to readers, to whom only reports that are public count as
 * published when silence is judged: what the desk keeps to itself shows in no cell. Eight queries, whatever the size.
 */
export async function claimsBySource(
  viewer: Viewer,
  id: string,
  cut: Cut = {},
): Promise<Outcome<ClaimsBySource>> {
  const desk = may(viewer, 'desk.read')
  const rows = await claimsOf(id, desk)
  if (!rows[0]) return missing
  const facts = rows.flatMap((row) =>
    row.id === null
      ? []
      : [{ id: row.id, kind: row.kind, aboutId: row.about_id, supersededById: row.superseded_by_id }],
  )
  const evidence = await evidenceOf(db(), facts, cut)
  const found = facts.map((fact) => {
    const own = evidence.get(fact.id)!
    const result = checked(own)
    return { id: fact.id, own, status: result.status.status, statements: claimStatements(result, own) }
  })
  const all = await graded(
    found.flatMap(({ statements }) => statements),
    cut,
  )
  const published = all.flatMap(({ report }) => report.publishedAt ?? []).sort()
  const [from, to] = [published[0], published.at(-1)]
  const names = sourcesOf(found.map(({ own }) => own))
  const last = to ? await lastReports(db(), [...names.keys()], new Date(to), desk, cut) : new Map()
  const cells = cellsOf(found, all)
  return ok({
    id,
    title: rows[0].title,
    language: rows[0].story_language,
    span: from && to ? { from, to } : null,
    claims: found.map(({ id: claim, status, statements }) => {
      const row = rows.find((one) => one.id === claim)!
      return {
        id: claim,
        wording: row.wording,
        language: row.language,
        kind: row.kind as ClaimKind,
        status,
        happened: rangeOf(row.happened_from, row.happened_to, row.happened_precision),
        firstPublic: statements.flatMap(({ report }) => report.publishedAt ?? []).sort()[0] ?? null,
      }
    }),
    sources: [...names].map(([source, { name, kind }]) => {
      const own = cells.filter((cell) => cell.source === source).flatMap(({ statements }) => statements)
      const first = own.filter((statement) => statement.firstHand && statement.live)
      return {
        id: source,
        name,
        kind,
        lastReport: last.get(source)?.toISOString() ?? null,
        firstHand: [...new Set(first.map((statement) => statement.id))],
      }
    }),
    cells,
  })
}

/** The story and its claims; a story without claims is one row without a claim. */
const claimsOf = (id: string, desk: boolean): Promise<Row[]> => db().$queryRaw<Row[]>`
  select y.id as story, y.title, y.language as story_language, c.id, c.wording, c.language, c.kind, c.about_id, c.superseded_by_id,
    c.happened_from, c.happened_to, c.happened_precision
  from story y left join membership m on m.story_id = y.id left join claim c on c.id = m.claim_id
  where y.id = ${id} and (${desk} or y.published_at is not null)
  order by c.happened_from nulls last, c.created_at, c.id limit ${CLAIMS}`

/** The sources whose own reports bear on the claims, by id. */
function sourcesOf(evidence: Evidence[]): Map<string, { name: string; kind: SourceKind }> {
  const found = new Map<string, { name: string; kind: SourceKind }>()
  for (const { rows, sources } of evidence)
    for (const row of rows) {
      const source = sources.get(row.source_id)
      if (source) found.set(source.id, { name: source.name, kind: source.kind as SourceKind })
    }
  return found
}

/** @param all the statements of all claims, in the order of the claims */
function cellsOf(found: { id: string; statements: unknown[] }[], all: ClaimStatement[]): Cell[] {
  let at = 0
  return found.flatMap(({ id: claim, statements }) => {
    const own = all.slice(at, at + statements.length)
    at += statements.length
    return [...Map.groupBy(own, ({ report }) => report.source.id)].map(([source, said]) => ({
      claim,
      source,
      statements: said.map(cellStatement),
    }))
  })
}

const speakerOf = (hop: HopView | undefined): CellStatement['speaker'] =>
  hop ? { id: hop.actorId, name: hop.name } : null

const cellStatement = (statement: ClaimStatement): CellStatement => ({
  id: statement.id,
  words: statement.words,
  language: statement.language,
  stance: statement.stance,
  live: statement.live,
  hedged: statement.hedged !== 'no',
  firstHand: statement.restsOn.length === 0,
  restsOn: statement.restsOn,
  speaker: speakerOf(statement.chain.at(-1)),
  reportId: statement.report.id,
  publishedAt: statement.report.publishedAt,
  grade: statement.grade,
  credibility: statement.credibility,
})
