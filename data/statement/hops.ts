import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { likeness, WHOLE_NAME } from '#domain/actor/same-name.ts'
import { SECOND_READER } from '#domain/reading/second/version.ts'
import type { DraftHop, DraftReliance } from '#domain/reading/types.ts'
import type { RestedOn } from '#domain/statement/input.ts'
import { findOrAddActor, nameActor, type Place, speaksFor } from '../actor/find-or-add.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { findOrAddSource } from '../source/find-or-add.ts'

/** A hop as drafted or worded; an editor may have said who it is. */
type WordedHop = DraftHop & { actor?: string | null; source?: string | null }

/**
 * Ties the hops of a confirmed chain to actors and sources, making those that nobody knows yet, and keeps what the
 * statement rests on: what the editor said, or else each outlet of the chain, on the day that the text names.
 * Confirming again changes nothing.
 */
export async function resolveHops(
  tx: Tx,
  viewer: Viewer,
  statementId: string,
  restsOn?: RestedOn[] | null,
): Promise<void> {
  const statement = await tx.statement.findUniqueOrThrow({
    where: { id: statementId },
    select: {
      chain: true,
      language: true,
      draftedById: true,
      snapshot: {
        select: {
          reportId: true,
          report: { select: { sourceId: true } },
          readings: {
            where: { NOT: { readerVersion: { startsWith: SECOND_READER } } },
            select: { found: true },
            take: 1,
            orderBy: { at: 'desc' },
          },
        },
      },
    },
  })
  const { reportId, report, readings } = statement.snapshot
  const place = { reportId, language: statement.language, byPerson: statement.draftedById !== null }
  const known = new Set(
    (await tx.hop.findMany({ where: { statementId }, select: { position: true } })).map(
      (hop) => hop.position,
    ),
  )
  const cited: RestedOn[] = []
  for (const [position, hop] of (statement.chain as unknown as WordedHop[]).entries()) {
    if (known.has(position)) continue
    const who = await whoIs(tx, viewer, hop, place)
    await tx.hop.create({ data: { statementId, position, ...who, worded: hop.name, kind: hop.kind } })
    if (hop.kind === 'outlet' && who.sourceId && who.sourceId !== report.sourceId) {
      cited.push({ kind: 'cites', source: who.sourceId, date: dayNamed(readings[0]?.found, hop.name) })
    }
  }
  await keepReliances(tx, statementId, restsOn ?? cited, restsOn ? 'an editor' : 'citation in the text')
}

async function whoIs(
  tx: Tx,
  viewer: Viewer,
  hop: WordedHop,
  place: Place,
): Promise<{ actorId: string | null; sourceId: string | null }> {
  if (hop.kind === 'outlet' || hop.kind === 'channel') {
    const chosen =
      hop.source && (await tx.source.findUnique({ where: { id: hop.source }, select: { id: true } }))
    const kind = hop.kind === 'channel' ? 'social account' : 'news outlet'
    return {
      actorId: null,
      sourceId: chosen ? chosen.id : await findOrAddSource(tx, viewer, { name: hop.name, kind }),
    }
  }
  const chosen = hop.actor && (await tx.actor.findUnique({ where: { id: hop.actor }, select: { id: true } }))
  if (!chosen)
    return { sourceId: null, actorId: await findOrAddActor(tx, viewer, { ...hop, kind: hop.kind }, place) }
  if (hop.kind !== 'unnamed' && place.byPerson)
    await learnName(tx, viewer, chosen.id, hop.name.trim(), place.language)
  // What the card says is what the cross-check counts: a known actor may be said to speak for another body.
  if (hop.speaksFor) await speaksFor(tx, viewer, chosen.id, hop.speaksFor, place)
  return { sourceId: null, actorId: chosen.id }
}

/**
 * An editor said who a name means: from now on it is one of the actor's names, if it is a name. "She", "the minister"
 * and a surname alone mean somebody else in the next report.
 */
async function learnName(
  tx: Tx,
  viewer: Viewer,
  actorId: string,
  name: string,
  language: string,
): Promise<void> {
  const names = await tx.actorName.findMany({ where: { actorId }, select: { name: true }, take: 50 })
  if (!names.some((known) => likeness(known.name, name) >= WHOLE_NAME)) return
  if (!(await nameActor(tx, actorId, name, language))) return
  await record(tx, viewer, [
    { subject: 'actor', subjectId: actorId, what: 'named', before: null, after: { alias: name } },
  ])
}

/** The day that the text gives for an outlet's report, when the reader found one. */
function dayNamed(found: unknown, name: string): string | null {
  const reliances = (found as { reliances?: DraftReliance[] } | undefined)?.reliances ?? []
  return (
    reliances.find((reliance) => reliance.date && reliance.name.toLowerCase() === name.toLowerCase())?.date ??
    null
  )
}

async function keepReliances(
  tx: Tx,
  fromStatementId: string,
  rested: RestedOn[],
  foundBy: string,
): Promise<void> {
  await tx.reliance.createMany({
    data: rested.map((one) => ({
      id: newId(),
      fromStatementId,
      kind: one.kind,
      foundBy,
      ...('statement' in one
        ? { toStatementId: one.statement }
        : { toSourceId: one.source, toDate: one.date ? new Date(one.date) : null }),
    })),
    skipDuplicates: true,
  })
}
