import { db } from '../../data/db.ts'
import { deskReport } from '../../data/report/read.ts'
import { addStatement, correct } from '../../data/statement/correct.ts'
import { decide } from '../../data/statement/decide.ts'
import { tie } from '../../data/statement/tie.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { typedUnnamed } from '../../domain/actor/unnamed.ts'
import type { DraftView } from '../../domain/statement/view.ts'
import { anchorOf } from '../cast/anchor.ts'
import type { CastStatement } from '../cast.ts'
import { actors, reliances, reports, stances, statements } from '../cast.ts'
import { type Ids, known, must } from './ok.ts'

export type World = { reports: Ids; sources: Ids; actors: Ids }

/**
 * Works through every report as an editor would: what the reader drafted of a passage is corrected into the cast's
 * wording, the rest is added by hand. What stays of the drafts is rejected, but for the newest reports: their drafts
 * wait on the desk.
 */
export async function confirmStatements(viewer: Viewer, world: World, leaveOpen: number): Promise<Ids> {
  const ids: Ids = new Map()
  await tieUnnamed(world)
  for (const statement of inOrder()) {
    const reportId = known(world.reports, statement.report)
    const wording = wordingOf(statement, world, ids)
    const draft = await draftOf(viewer, reportId, statement)
    if (draft) {
      const [made] = must(
        await correct(viewer, { statement: draft.id, version: draft.version, wordings: [wording] }),
        statement.key,
      ).statements
      ids.set(statement.key, made!)
    } else {
      const added = await addStatement(viewer, {
        report: reportId,
        snapshot: statement.snapshot ?? 1,
        wording,
      })
      ids.set(statement.key, must(added, statement.key).statement)
    }
  }
  await rejectTheRest(viewer, world, leaveOpen)
  return ids
}

/** Statements after those they rest on. */
function inOrder(): CastStatement[] {
  const rank = new Map<string, number>()
  const depth = (key: string): number => {
    const found = rank.get(key)
    if (found !== undefined) return found
    rank.set(key, 0)
    const below = reliances
      .filter((one) => one.from === key)
      .map((one) => ('statement' in one.to ? depth(one.to.statement) + 1 : 0))
    rank.set(key, Math.max(0, ...below))
    return rank.get(key)!
  }
  return [...statements].sort((a, b) => depth(a.key) - depth(b.key))
}

function wordingOf(statement: CastStatement, world: World, done: Ids) {
  const { start, end, cue, source } = anchorOf(statement)
  const speaks = new Map(actors.map((actor) => [actor.key, actor.speaksFor]))
  const names = new Map(actors.map((actor) => [actor.key, actor.names[0]!.name]))
  return {
    content: [[start, end]],
    cue,
    source,
    mode: statement.mode,
    hedge: statement.hedge,
    said: statement.saidAt,
    chain: statement.chain.map((hop) => {
      const speaksFor = hop.actor && speaks.get(hop.actor)
      return {
        name: hop.name,
        kind: hop.kind,
        speaksFor: speaksFor ? known(names, speaksFor) : null,
        actor: hop.actor ? known(world.actors, hop.actor) : null,
        source: hop.source ? known(world.sources, hop.source) : null,
      }
    }),
    restsOn: reliances
      .filter((one) => one.from === statement.key)
      .map(({ kind, to }) =>
        'statement' in to
          ? { kind, statement: known(done, to.statement) }
          : { kind, source: known(world.sources, to.source), date: to.date },
      ),
  }
}

/** The open draft that covers most of the same words, if any does. */
async function draftOf(
  viewer: Viewer,
  reportId: string,
  statement: CastStatement,
): Promise<DraftView | null> {
  if ((statement.snapshot ?? 1) !== 1) return null
  const { drafts } = must(await deskReport(viewer, reportId), statement.key)
  const { start, end } = anchorOf(statement)
  const shared = (draft: DraftView) =>
    Math.max(0, Math.min(end, draft.anchor.end) - Math.max(start, draft.anchor.start))
  const open = drafts.filter(
    (draft) =>
      draft.state === 'open' &&
      !draft.byPerson &&
      shared(draft) > 0.6 * Math.max(end - start, draft.anchor.end - draft.anchor.start),
  )
  return open.sort((a, b) => shared(b) - shared(a))[0] ?? null
}

/** An unnamed actor is one row per descriptor and report; the cast's own rows are given theirs. */
async function tieUnnamed(world: World): Promise<void> {
  for (const statement of statements) {
    for (const hop of statement.chain.filter((one) => one.kind === 'unnamed' && one.actor)) {
      await db().actor.update({
        where: { id: known(world.actors, hop.actor!) },
        data: {
          reportId: known(world.reports, statement.report),
          ...typedUnnamed(hop.name, paragraphOf(statement), languageOf(statement)),
        },
      })
    }
  }
}

const reportOf = (statement: CastStatement) => reports.find(({ key }) => key === statement.report)!
const languageOf = (statement: CastStatement) => reportOf(statement).language
/** The paragraph that a statement stands in. */
const paragraphOf = (statement: CastStatement): string =>
  reportOf(statement)
    .snapshots.flatMap(({ text }) => text.split('\n'))
    .find((line) => line.includes(statement.exact)) ?? ''

async function rejectTheRest(viewer: Viewer, world: World, leaveOpen: number): Promise<void> {
  const byAge = [...reports]
    .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
    .slice(leaveOpen)
  for (const report of byAge) {
    const { drafts } = must(await deskReport(viewer, known(world.reports, report.key)), report.key)
    for (const draft of drafts.filter((one) => one.state === 'open')) {
      must(
        await decide(viewer, { statement: draft.id, version: draft.version, state: 'rejected' }),
        report.key,
      )
    }
  }
}

/** Ties every statement of the cast to its claims. */
export async function tieStatements(viewer: Viewer, done: Ids, claims: Ids): Promise<void> {
  const versions = new Map<string, number>()
  for (const { statement, claim, value } of stances) {
    const id = known(done, statement)
    const version = versions.get(id) ?? (await versionOf(id))
    versions.set(
      id,
      must(
        await tie(viewer, { statement: id, version, claim: known(claims, claim), value }),
        `${statement} on ${claim}`,
      ).version,
    )
  }
}

async function versionOf(statementId: string): Promise<number> {
  return db().history.count({ where: { subject: 'statement', subjectId: statementId } })
}
