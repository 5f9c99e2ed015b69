import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { mergePair, splitWhat } from '#domain/merge/input.ts'
import type { Preview, Standing } from '#domain/merge/view.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { bareEvidenceOf } from '../check/evidence.ts'
import { checked } from '../check/view.ts'
import { claimsConcerned } from '../claim/concerned.ts'
import { factsOf } from '../claim/moved.ts'
import { db, type Tx } from '../db.ts'
import { changesIn } from '../history.ts'
import { mergeHeld } from './merge.ts'
import { splitHeld } from './split.ts'

/** More claims than a person reads before deciding; the rest are counted. */
const SHOWN = 200

class Back extends Error {
  readonly outcome: Outcome<Preview>
  constructor(outcome: Outcome<Preview>) {
    super('preview')
    this.outcome = outcome
  }
}

/** What a merge would do to every claim it bears on, found by doing it and taking all of it back. */
export async function previewMerge(viewer: Viewer, input: unknown): Promise<Outcome<Preview>> {
  const parsed = accept(viewer, 'merge.write', mergePair, input)
  if (parsed.kind !== 'ok') return parsed
  const { kind, from, into } = parsed.value
  const before = [from, into].map((subjectId) => ({ subject: kind, subjectId, what: 'edited' }))
  return tried(
    (tx) => claimsConcerned(tx, before),
    (tx) => mergeHeld(tx, viewer, parsed.value, 'preview'),
    kind === 'claim' ? [from, into] : [],
  )
}

/** The same of a split. */
export async function previewSplit(viewer: Viewer, input: unknown): Promise<Outcome<Preview>> {
  const parsed = accept(viewer, 'merge.write', splitWhat, input)
  if (parsed.kind !== 'ok') return parsed
  const { kind, from } = parsed.value
  return tried(
    (tx) => claimsConcerned(tx, [{ subject: kind, subjectId: from, what: 'edited' }]),
    (tx) => splitHeld(tx, viewer, parsed.value, 'preview'),
  )
}

async function tried<T>(
  concerned: (tx: Tx) => Promise<string[]>,
  act: (tx: Tx) => Promise<Outcome<T>>,
  always: string[] = [],
): Promise<Outcome<Preview>> {
  try {
    return await db().$transaction(
      async (tx): Promise<Outcome<Preview>> => {
        const earlier = await concerned(tx)
        const before = await standings(tx, earlier.slice(0, SHOWN))
        const outcome = await act(tx)
        if (outcome.kind !== 'ok') throw new Back(outcome)
        const later = await claimsConcerned(tx, changesIn(tx))
        const all = [...new Set([...earlier, ...later])]
        const after = await standings(tx, all.slice(0, SHOWN))
        throw new Back(ok(compared(before, after, all.length, always)))
      },
      { timeout: 20_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (error instanceof Back) return error.outcome
    throw error
  }
}

type Line = { wording: string; language: string; standing: Standing }

async function standings(tx: Tx, ids: string[]): Promise<Map<string, Line>> {
  const facts = await factsOf(tx, ids)
  const [evidence, words] = [
    await bareEvidenceOf(tx, facts),
    await tx.claim.findMany({
      where: { id: { in: facts.map(({ id }) => id) } },
      select: { id: true, wording: true, language: true },
      take: SHOWN,
    }),
  ]
  return new Map(
    words.map(({ id, wording, language }) => {
      const { status, affirms, denies, reports } = checked(evidence.get(id)!).status
      return [id, { wording, language, standing: { status, affirms, denies, reports } }]
    }),
  )
}

const nothing: Standing = { status: 'empty', affirms: [0, 0], denies: [0, 0], reports: 0 }

/** Claims that would stand otherwise; one that would be read as another has no standing of its own after. */
function compared(
  before: Map<string, Line>,
  after: Map<string, Line>,
  concerned: number,
  always: string[],
): Preview {
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return {
    concerned,
    claims: ids.flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)]
      const { wording, language } = (was ?? is) as Line
      if (!always.includes(id) && JSON.stringify(was?.standing) === JSON.stringify(is?.standing)) return []
      return [{ id, wording, language, before: was?.standing ?? nothing, after: is?.standing ?? null }]
    }),
  }
}
