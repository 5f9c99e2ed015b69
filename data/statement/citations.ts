import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { DraftReliance, Span } from '#domain/reading/types.ts'
import type { RestedOn } from '#domain/statement/input.ts'
import type { Tx } from '../db.ts'
import { tieToReports } from '../report/arrived.ts'
import { BY_EDITOR, type Found, keepFound } from '../report/keep-found.ts'
import { findOrAddSource } from '../source/find-or-add.ts'

/** A confirmed statement, with what the reader found in its snapshot. */
export type Citing = {
  id: string
  snapshotId: string
  sourceId: string
  start: number
  end: number
  cue: Span[]
  speakerAnchor: Span[]
  found: unknown
}
/** An outlet of its chain: the citation that the editor confirmed with it. */
export type CitedHop = { name: string; sourceId: string }

/**
 * Keeps what a statement rests on: what the editor said, or else each outlet of its chain, on the day that the text
 * names, with the place of the citation. A citation that stands in the statement and is no hop of it is a suggestion.
 */
export async function keepCitations(
  tx: Tx,
  viewer: Viewer,
  statement: Citing,
  hops: CitedHop[],
  restsOn: RestedOn[] | null | undefined,
): Promise<void> {
  const found = restsOn
    ? restsOn.map((one) => rested(statement.id, one))
    : await citedIn(tx, viewer, statement, hops)
  await tieToReports(tx, viewer, { reliances: await keepFound(tx, viewer, found) })
}

const rested = (fromStatementId: string, one: RestedOn): Found => ({
  fromStatementId,
  kind: one.kind,
  foundBy: BY_EDITOR,
  ...('statement' in one
    ? { toStatementId: one.statement }
    : { toSourceId: one.source, toDate: one.date ? new Date(one.date) : null }),
})

async function citedIn(tx: Tx, viewer: Viewer, statement: Citing, hops: CitedHop[]): Promise<Found[]> {
  const reliances = (statement.found as { reliances?: DraftReliance[] } | undefined)?.reliances ?? []
  const row = {
    fromStatementId: statement.id,
    snapshotId: statement.snapshotId,
    foundBy: 'citation in the text',
  }
  const named = (name: string) => reliances.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  const cited = hops
    .filter(({ sourceId }) => sourceId !== statement.sourceId)
    .map(({ name, sourceId }): Found => {
      const here =
        named(name).find(({ span }) => isIn(statement, span)) ?? named(name).find(({ date }) => date)
      const marks = here ? [here.span] : statement.speakerAnchor
      const toDate = dayOf(named(name))
      return { ...row, kind: 'cites', toSourceId: sourceId, toDate, marks, certain: true }
    })
  const known = new Set(hops.map(({ name }) => name.toLowerCase()))
  for (const { kind, name, span, date } of reliances) {
    if (kind !== 'cites' && kind !== 'reprints') continue
    if (known.has(name.toLowerCase()) || !isIn(statement, span)) continue
    known.add(name.toLowerCase())
    const toSourceId = await findOrAddSource(tx, viewer, { name, kind: 'news outlet' })
    if (toSourceId === statement.sourceId) continue
    cited.push({ ...row, kind, toSourceId, toDate: dayOf([{ date }]), marks: [span], certain: false })
  }
  return cited
}

/** The day that the text gives for an outlet's report, when the reader found one. */
const dayOf = (named: { date?: string | undefined }[]): Date | null => {
  const date = named.find((one) => one.date)?.date
  return date ? new Date(date) : null
}

/** Whether a span stands within a statement: between its first and last word, cue or speaker. */
function isIn(statement: Citing, [from, to]: Span): boolean {
  const spans = [[statement.start, statement.end], ...statement.cue, ...statement.speakerAnchor]
  return (
    from >= Math.min(...spans.map((span) => span[0]!)) && to <= Math.max(...spans.map((span) => span[1]!))
  )
}
