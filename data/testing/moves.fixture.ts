import { createHash } from 'node:crypto'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import type { Page } from '#domain/reading/types.ts'
import { decideEdge, retractCheck, signCheck } from '../check/sign.ts'
import { editClaim, supersede } from '../claim/edit.ts'
import { claimOf } from '../claim/read.ts'
import { db, type Tx } from '../db.ts'
import { type ChangeRow, record, type Subject } from '../history.ts'
import { addSnapshot } from '../report/snapshot.ts'
import { editSource } from '../source/write.ts'
import { addStatement, correct } from '../statement/correct.ts'
import { decide } from '../statement/decide.ts'
import { tie } from '../statement/tie.ts'
import { undoCorrection } from '../statement/undo.ts'
import { editStory, publish, setMembership } from '../story/write.ts'
import { write } from '../write.ts'
import { filed, must, wording } from './small.fixture.ts'

/** Numbers from a seed, so that a failure can be run again. */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, of: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]! }
}
export type Chance = ReturnType<typeof chance>

/** A small world of its own, to be moved about at random. */
export type World = {
  own: string
  claims: string[]
  stories: string[]
  reports: { id: string; text: string; snapshots: number }[]
  statements: string[]
  sources: string[]
}

const version = (subject: Subject, subjectId: string) =>
  db().history.count({ where: { subject, subjectId, what: { not: 'status moved' } } })

/** A change that no screen makes yet, written as any write is: the row, and its history with before and after. */
const changed = (
  viewer: Viewer,
  change: ChangeRow,
  row: (tx: Tx) => Promise<unknown>,
): Promise<Outcome<null>> =>
  write<null>(viewer, 'claim.write', async (tx) => {
    await row(tx)
    await record(tx, viewer, [change])
    return ok(null)
  })

/** A new report in which somebody says it; most are tied to a claim. */
export async function said(viewer: Viewer, world: World, { of, next }: Chance): Promise<void> {
  const words = `The road is closed ${crypto.randomUUID()}`
  const text = `${crypto.randomUUID()}. “${words},” they said. ${crypto.randomUUID()}.`
  const at = `2026-08-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}T10:00:00Z`
  const paper = `Paper ${of(['A', 'B', 'C'])} ${world.own}`
  const { report } = await filed(viewer, { text, source: paper, publishedAt: at })
  world.reports.push({ id: report, text, snapshots: 1 })
  const outlet = { name: `Paper ${of(['A', 'B', 'C', 'D'])} ${world.own}`, kind: 'outlet' }
  const speakers = [
    {
      name: `Mara ${world.own}`,
      kind: 'person',
      speaksFor: of([null, `Board ${world.own}`, `Council ${world.own}`]),
    },
    { name: `Ode ${world.own}`, kind: 'person' },
    { name: `officials ${world.own}`, kind: 'unnamed', country: of([null, 'IL', 'EG']) },
    { name: `Board ${world.own}`, kind: 'body' },
  ]
  const chain = of([[of(speakers)], [outlet, of(speakers)], [outlet, of(speakers)], [outlet], []])
  const given = { ...wording(text, words), chain, hedge: of([null, null, 'reportedly']) }
  const { statement } = must(await addStatement(viewer, { report, snapshot: 1, wording: given }))
  world.statements.push(statement)
  if (next() < 0.85) await tied(viewer, world, { of, next }, statement)
}

async function tied(viewer: Viewer, world: World, { of }: Chance, statement: string): Promise<void> {
  const value = of(['affirms', 'affirms', 'affirms', 'denies', 'conditional', null])
  await tie(viewer, {
    statement,
    version: await version('statement', statement),
    claim: of(world.claims),
    value,
  })
}

type Move = (viewer: Viewer, world: World, chance: Chance) => Promise<unknown>

/** Everything that can happen to the record, each through the write that does it. */
export const moves: Record<string, Move> = {
  said,
  tie: (viewer, world, chance) => tied(viewer, world, chance, chance.of(world.statements)),
  decide: async (viewer, world, { of }) => {
    const statement = of(world.statements)
    const state = of(['confirmed', 'rejected', 'open'])
    await decide(viewer, { statement, version: await version('statement', statement), state })
  },
  correct: async (viewer, world, { of }) => {
    const statement = of(world.statements)
    const row = await db().statement.findUniqueOrThrow({ where: { id: statement } })
    const words = {
      content: row.content,
      cue: [],
      source: [],
      chain: of([row.chain, [{ name: `Ode ${world.own}`, kind: 'person' }]]),
      mode: 'paraphrased',
      hedge: of([null, 'allegedly']),
      said: null,
    }
    const made = await correct(viewer, {
      statement,
      version: await version('statement', statement),
      wordings: [words],
    })
    if (made.kind === 'ok') world.statements.push(...made.value.statements)
  },
  undo: async (viewer, world, { of }) => {
    const statement = of(world.statements)
    await undoCorrection(viewer, { statement, version: await version('statement', statement) })
  },
  drop: async (viewer, world, { of }) => {
    const report = of(world.reports)
    const text = `Nothing of it any more. ${crypto.randomUUID()}`
    const capture = {
      way: 'paste' as const,
      bytesHash: createHash('sha256').update(text).digest('hex'),
      size: text.length,
      contentType: 'text/plain',
      finalUrl: null,
      redirects: [],
      status: null,
      headers: {},
      retrievedAt: new Date(),
    }
    await addSnapshot(viewer, report.id, capture, { text, blocks: [] } as unknown as Page, {
      bands: [],
      readerVersion: 'test',
    })
  },
  editClaim: async (viewer, world, { of }) => {
    const claim = of(world.claims)
    await editClaim(viewer, {
      claim,
      version: await version('claim', claim),
      wording: of(['The road is closed', 'The road is open', 'The road was mined']),
      kind: of(['event', 'position']),
      about: of([null, `Board ${world.own}`, `Mara ${world.own}`]),
      scope: of([null, 'north']),
      language: 'en',
      happened: of([null, { from: '2026-08-01T00:00:00Z', to: '2026-08-02T00:00:00Z', precision: 'day' }]),
    })
  },
  supersede: async (viewer, world, { of }) => {
    const claim = of(world.claims)
    await supersede(viewer, {
      claim,
      version: await version('claim', claim),
      by: of([null, ...world.claims]),
    })
  },
  membership: (viewer, world, { of }) =>
    setMembership(viewer, { story: of(world.stories), claim: of(world.claims), member: of([true, false]) }),
  edge: async (viewer, world, { of }) => {
    const claim = of(world.claims)
    const { edges, origins } = must(await claimOf(viewer, claim))
    const keys = [...origins.affirms, ...origins.denies].map(({ key }) => key)
    const pairs = [...edges.map(({ a, b }) => [a.key, b.key]), [of(keys), of(keys)]]
    const [a, b] = [...of(pairs)].sort()
    if (!a || !b || a === b) return
    await decideEdge(viewer, {
      claim,
      a,
      b,
      same: of([true, false]),
      version: await version('origin verdict', `${a}|${b}`),
    })
  },
  editSource: async (viewer, world, { of }) => {
    const source = await db()
      .source.findFirstOrThrow({ where: { name: { endsWith: ` ${of(['A', 'B', 'C'])} ${world.own}` } } })
      .catch(() => null)
    if (!source) return
    await editSource(viewer, {
      source: source.id,
      version: await version('source', source.id),
      name: source.name,
      kind: of(['news outlet', 'wire agency', 'official channel']),
      homepage: null,
      language: null,
      country: null,
      owner: of([null, `Owner ${world.own}`]),
      actor: of([null, `Board ${world.own}`]),
      domains: [],
      carries: [],
    })
  },
  sign: async (viewer, world, { of }) => {
    const claim = of(world.claims)
    const { evidenceHash, checks } = must(await claimOf(viewer, claim))
    const corrects = of([
      null,
      ...checks.filter((one) => !one.correctedById && !one.retraction).map(({ id }) => id),
    ])
    await signCheck(viewer, {
      claim,
      verdict: of(['supported', 'mixed']),
      reasons: 'Seen.',
      evidenceHash,
      corrects,
    })
  },
  retract: async (viewer, world, { of }) => {
    const { checks } = must(await claimOf(viewer, of(world.claims)))
    if (checks.length > 0) await retractCheck(viewer, { check: of(checks).id, reasons: 'Wrong.' })
  },
  publish: async (viewer, world, { of }) => {
    const story = of(world.stories)
    await publish(viewer, {
      story,
      version: await version('story', story),
      state: of(['published', 'published', 'withdrawn']),
    })
  },
  editStory: async (viewer, world, { of }) => {
    const story = of(world.stories)
    const title = of(['Roads', 'Roads and bridges'])
    await editStory(viewer, {
      story,
      version: await version('story', story),
      title,
      summary: of(['', 'In short.']),
      language: 'en',
    })
  },
  reliance: async (viewer, world, { of }) => {
    const rows = await db().reliance.findMany({
      where: { fromStatementId: { in: world.statements } },
      take: 50,
    })
    if (rows.length === 0) return
    const { id, state: was } = of(rows)
    const state = of(['found', 'confirmed', 'rejected'])
    if (state === was) return
    const change = {
      subject: 'reliance',
      subjectId: id,
      what: `held ${state}`,
      before: { state: was },
      after: { state },
    } as const
    await changed(viewer, change, (tx) => tx.reliance.update({ where: { id }, data: { state } }))
  },
  report: async (viewer, world, { of }) => {
    const { id } = of(world.reports)
    const { publishedAt: was } = await db().report.findUniqueOrThrow({ where: { id } })
    const publishedAt = new Date(of(['2026-08-05T10:00:00Z', '2026-08-15T10:00:00Z', '2026-08-25T10:00:00Z']))
    const change = {
      subject: 'report',
      subjectId: id,
      what: 'corrected',
      before: { publishedAt: was },
      after: { publishedAt },
    } as const
    await changed(viewer, change, (tx) => tx.report.update({ where: { id }, data: { publishedAt } }))
  },
  actor: async (viewer, world, { of }) => {
    const rows = await db().actor.findMany({ where: { name: { endsWith: world.own } }, take: 50 })
    if (rows.length === 0) return
    const { id, country: was } = of(rows)
    const country = of([null, 'IL', 'EG'])
    const change = {
      subject: 'actor',
      subjectId: id,
      what: 'edited',
      before: { country: was },
      after: { country },
    } as const
    await changed(viewer, change, (tx) => tx.actor.update({ where: { id }, data: { country } }))
  },
  possiblySame: async (viewer, world, { of }) => {
    const rows = await db().actor.findMany({
      where: { name: `officials ${world.own}` },
      orderBy: { id: 'asc' },
      take: 50,
    })
    const [a, b] = [of(rows), of(rows)].sort((x, y) => ((x?.id ?? '') < (y?.id ?? '') ? -1 : 1))
    if (!a || !b || a.id === b.id) return
    const pair = { actorId: a.id, otherId: b.id }
    const there = await db().possiblySame.findMany({ where: { actorId: a.id }, take: 50 })
    const was = there.map((one) => one.otherId)
    const is = was.includes(b.id) ? was.filter((id) => id !== b.id) : [...was, b.id]
    const change = {
      subject: 'actor',
      subjectId: a.id,
      what: 'possibly the same',
      before: { possiblySameAs: was },
      after: { possiblySameAs: is },
    } as const
    await changed(viewer, change, (tx) =>
      was.includes(b.id)
        ? tx.possiblySame.delete({ where: { actorId_otherId: pair } })
        : tx.possiblySame.create({ data: pair }),
    )
  },
}
