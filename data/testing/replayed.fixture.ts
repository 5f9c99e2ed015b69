import { crossCheck } from '#domain/check/crosscheck.ts'
import { restsOn } from '#domain/check/rests-on.ts'
import type { CrossCheckCase } from '#domain/check/types.ts'
import { type Change, replay } from '#domain/history/replay.ts'
import type { Span } from '#domain/reading/types.ts'
import { db } from '../db.ts'

/**
 * The record as its history tells it, and a second way to what a claim or story was at a moment: every subject's
 * changes are folded, oldest first, up to the moment. Of the tables it takes nothing but what cannot change.
 */
type State = Record<string, unknown>
type HistoryRow = Change & { subject: string; subjectId: string; at: Date }
type Fixed = {
  statements: Map<
    string,
    { report: string; anchor: Span; hedge: string | null; mode: string; actors: string[] }
  >
  reliances: {
    id: string
    fromStatement: string | null
    fromReport: string | null
    toStatement: string | null
    toReport: string | null
    toSource: string | null
    toDate: string | null
    kind: string
    certain: boolean
    /** the reliance that this one takes the place of once it is confirmed */
    replaces: string | null
    passages: { from: Span; to: Span }[]
  }[]
}
export type Told = { rows: HistoryRow[]; fixed: Fixed }
const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null

/** History from a row on, and the rows that nothing may change: where statements stand, who their hops are, what rests on what. */
export async function told(since: Date): Promise<Told> {
  const [rows, statements, reliances] = await Promise.all([
    db().history.findMany({ where: { at: { gte: since } }, orderBy: { id: 'asc' }, take: 100_000 }),
    db().statement.findMany({
      where: { at: { gte: since } },
      include: { snapshot: { select: { reportId: true } }, hops: { orderBy: { position: 'asc' } } },
      take: 100_000,
    }),
    db().reliance.findMany({ where: { at: { gte: since } }, take: 100_000, orderBy: { id: 'asc' } }),
  ])
  return {
    rows: rows as unknown as HistoryRow[],
    fixed: {
      statements: new Map(
        statements.map(({ id, snapshot, start, end, hedge, mode, hops }) => [
          id,
          {
            report: snapshot.reportId,
            anchor: [start, end],
            hedge,
            mode,
            actors: hops.flatMap((hop) => hop.actorId ?? []),
          },
        ]),
      ),
      reliances: reliances.map((row) => ({
        id: row.id,
        fromStatement: row.fromStatementId,
        fromReport: row.fromReportId,
        toStatement: row.toStatementId,
        toReport: row.toReportId,
        toSource: row.toSourceId,
        toDate: day(row.toDate),
        kind: row.kind,
        certain: row.certain,
        replaces: row.replacesId,
        passages: row.passages as unknown as { from: Span; to: Span }[],
      })),
    },
  }
}

/** Every subject of a kind as its changes up to the moment leave it. */
export type Subjects = (kind: string) => Map<string, State>

export function subjectsAt({ rows }: Told, at: Date | null): Subjects {
  const chains = Map.groupBy(
    rows.filter((row) => !at || row.at <= at),
    (row) => row.subject,
  )
  return (kind) =>
    new Map(
      [...Map.groupBy(chains.get(kind) ?? [], (row) => row.subjectId)].map(([id, chain]) => [
        id,
        replay(chain) ?? {},
      ]),
    )
}

/** What one claim was, by the fold: its fields, what was tied to it, and the cross-check's answer. */
export function claimTold(whole: Told, id: string, cut: { published?: Date; recorded?: Date }) {
  const then = subjectsAt(whole, cut.recorded ?? null)
  const claim = then('claim').get(id)
  if (!claim) return null
  const [reports, sources, actors] = [then('report'), then('source'), then('actor')]
  const seen = cut.published ? subjectsAt(whole, cut.published)('statement') : then('statement')
  const publishedOf = (report: string) => {
    const at = reports.get(report)?.publishedAt as string | null | undefined
    return at ? new Date(at) : null
  }
  const inTime = (report: string) => {
    const at = publishedOf(report)
    return !cut.published || (at !== null && at <= cut.published)
  }
  const tiedTo = (claimId: string) =>
    [...then('statement')].flatMap(([statement, state]) => {
      const fixed = whole.fixed.statements.get(statement)!
      const stance = state[`stance:${claimId}`]
      return stance && state.state === 'confirmed' && inTime(fixed.report)
        ? [{ statement, stance, ...fixed }]
        : []
    })
  const tied = tiedTo(id)
  const successor = claim.supersededById as string | null
  const supersededBy = successor && (!cut.published || tiedTo(successor).length > 0) ? successor : null
  const decisions = then('reliance')
  const found = new Set(whole.rows.flatMap((row) => (row.what === 'found' ? row.subjectId : [])))
  const held = whole.fixed.reliances.flatMap((one) => {
    const known = !found.has(one.id) || decisions.has(one.id)
    return known ? [{ ...one, state: decisions.get(one.id)?.state ?? 'found' }] : []
  })
  const replaced = new Set(held.flatMap((one) => (one.state === 'confirmed' && one.replaces) || []))
  const kept = held.filter(
    ({ id: own, state, certain, kind }) =>
      state !== 'rejected' &&
      !replaced.has(own) &&
      (certain || kind === 'same text' || state === 'confirmed'),
  )
  const reportOf = (one: (typeof kept)[number]) =>
    one.toReport ?? (one.toStatement ? whole.fixed.statements.get(one.toStatement)!.report : null)
  const given: CrossCheckCase = {
    id,
    claim: { id, kind: claim.kind as 'event', about: (claim.aboutId as string) ?? null, supersededBy },
    sources: [...sources].map(([key, one]) => ({
      id: key,
      kind: one.kind as string,
      owner: (one.ownerId as string) ?? null,
      actor: (one.actorId as string) ?? null,
    })),
    actors: [...actors].map(([key, one]) => ({
      id: key,
      kind: one.kind as 'person',
      speaksFor: (one.speaksFor as string) ?? null,
      descriptor: (one.descriptor as string) ?? null,
      country: (one.country as string) ?? null,
      body: (one.bodyId as string) ?? null,
      possiblySameAs: ((one.possiblySameAs as string[]) ?? []).filter((other) => actors.has(other)).sort(),
    })),
    reports: [...new Set(tied.map((one) => one.report))].map((report) => ({
      id: report,
      source: reports.get(report)!.sourceId as string,
      publishedAt: publishedOf(report)!.toISOString(),
      contributors: kept.flatMap((one) =>
        one.fromReport === report && one.kind === 'contributed' ? (one.toSource ?? []) : [],
      ),
    })),
    statements: tied.map((one) => ({
      id: one.statement,
      report: one.report,
      chain: one.actors,
      mode: one.mode,
      hedge: one.hedge,
      stance: one.stance as 'affirms',
      withdrawn: seen.get(one.statement)?.withdrawn === true,
    })),
    reliances: restsOn(
      tied.map((one) => ({
        id: one.statement,
        report: one.report,
        source: reports.get(one.report)!.sourceId as string,
        day: day(publishedOf(one.report)),
        stance: one.stance as string,
        anchor: one.anchor,
      })),
      kept.map((one) => {
        const target = reportOf(one)
        return {
          ...one,
          toSource: one.toSource ?? (target ? (reports.get(target)!.sourceId as string) : null),
          toDate: one.toDate ?? (target ? day(publishedOf(target)) : null),
        }
      }),
    ),
    verdicts: [...then('origin verdict')].map(([pair, { same }]) => {
      const [a = '', b = ''] = pair.split('|')
      return { a, b, same: same as boolean }
    }),
  }
  return { claim, supersededBy, given, answer: crossCheck(given), actors }
}
