import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { likeness, WHOLE_NAME } from '#domain/actor/same-name.ts'
import { SECOND_READER } from '#domain/reading/second/version.ts'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import type { RestedOn } from '#domain/statement/input.ts'
import { findOrAddActor, nameActor, type Place, speaksFor } from '../actor/find-or-add.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { findOrAddSource } from '../source/find-or-add.ts'
import { type CitedHop, keepCitations } from './citations.ts'

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
      id: true,
      snapshotId: true,
      start: true,
      end: true,
      cue: true,
      speakerAnchor: true,
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
  const chain = statement.chain as unknown as WordedHop[]
  const place = {
    reportId,
    language: statement.language,
    byPerson: statement.draftedById !== null,
    passage: chain.some(({ kind }) => kind === 'unnamed') ? await passageOf(tx, statement) : '',
  }
  const known = new Set(
    (await tx.hop.findMany({ where: { statementId }, select: { position: true } })).map(
      (hop) => hop.position,
    ),
  )
  const cited: CitedHop[] = []
  for (const [position, hop] of chain.entries()) {
    if (known.has(position)) continue
    const who = await whoIs(tx, viewer, hop, place)
    await tx.hop.create({ data: { statementId, position, ...who, worded: hop.name, kind: hop.kind } })
    if (hop.kind === 'outlet' && who.sourceId) cited.push({ name: hop.name, sourceId: who.sourceId })
  }
  const spans = { cue: statement.cue as Span[], speakerAnchor: statement.speakerAnchor as Span[] }
  const citing = { ...statement, ...spans, sourceId: report.sourceId, found: readings[0]?.found }
  await keepCitations(tx, viewer, citing, cited, restsOn)
}

/** How far from a statement its report may say why a speaker is not named: the paragraph, as far as this. */
const AROUND = 300

async function passageOf(tx: Tx, at: { snapshotId: string; start: number; end: number }): Promise<string> {
  const from = Math.max(0, at.start - AROUND)
  const [row] = await tx.$queryRaw<{ text: string }[]>`
    select substr(text, ${from + 1}::int, ${at.end - from + AROUND}::int) as text from snapshot where id = ${at.snapshotId}`
  const points = Array.from(row?.text ?? '')
  const first = points.lastIndexOf('\n', at.start - from) + 1
  const last = points.indexOf('\n', at.end - from)
  return points.slice(first, last < 0 ? undefined : last).join('')
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
