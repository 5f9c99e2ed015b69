import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { addClaim } from './claim/add.ts'
import { claimOf } from './claim/read.ts'
import { db } from './db.ts'
import { storyOf } from './story/read.ts'
import { type Chance, chance, moves, said, type World } from './testing/moves.fixture.ts'
import { claimTold, subjectsAt, type Told, told } from './testing/replayed.fixture.ts'
import { must, person } from './testing/small.fixture.ts'

/** Six hundred (subject, moment) pairs in all; a setting asks for more. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 24)
const MOMENTS = 25
const MOVES = 24
/** Worlds that are moved at once: they share a database and nothing else. */
const AT_ONCE = 4
const SEED = Number(process.env.SEED ?? 20_231_221)

let editor: Viewer
beforeAll(async () => {
  editor = await person('admin', 'Sami')
})

/** The database's clock, after all that was written before this and before all that comes after it. */
async function tick(): Promise<Date> {
  await new Promise((done) => setTimeout(done, 2))
  const [{ at }] = await db().$queryRaw<
    [{ at: Date }]
  >`select date_trunc('milliseconds', clock_timestamp()) as at`
  await new Promise((done) => setTimeout(done, 2))
  return at
}

async function worldOf(own: string): Promise<World> {
  const world: World = { own, claims: [], stories: [], reports: [], statements: [], sources: [] }
  for (const story of [{ title: 'Roads', summary: '' }, { title: 'Bridges', summary: '' }, null]) {
    const made = must(
      await addClaim(editor, {
        claim: {
          wording: 'The road is closed',
          kind: 'event',
          about: `Board ${own}`,
          scope: null,
          language: 'en',
          happened: null,
          story: story ?? { id: world.stories[0] },
        },
        tie: null,
      }),
    )
    world.claims.push(made.claim)
    if (story) world.stories.push(made.story)
  }
  return world
}

const iso = (at: unknown) => (at ? new Date(at as string).toISOString() : null)

/** What a screen shows of a claim, in the shape in which the fold tells it. */
const shown = (claim: ClaimView) => ({
  wording: claim.wording,
  kind: claim.kind,
  scope: claim.scope,
  about: claim.about,
  happened: claim.happened?.from ?? null,
  supersededBy: claim.supersededBy?.id ?? null,
  stories: claim.stories.map(({ id }) => id).sort(),
  status: claim.status.status,
  bounds: [claim.status.affirms, claim.status.denies],
  reports: claim.status.reports,
  statements: claim.statements
    .map(({ id, stance, withdrawn, report }) => [id, stance, withdrawn, report.publishedAt])
    .sort(),
  affirms: claim.origins.affirms.map(({ key, statements }) => [key, statements]),
  denies: claim.origins.denies.map(({ key, statements }) => [key, statements]),
  edges: claim.edges.filter(({ verdict }) => !verdict).map(({ a, b, why }) => [a.key, b.key, why]),
  loadBearing: claim.loadBearing,
  checks: claim.checks
    .map(({ id, correctedById, retraction }) => [id, correctedById, retraction !== null])
    .sort(),
})

function toldClaim(whole: Told, id: string, cut: { published?: Date; recorded?: Date }) {
  const found = claimTold(whole, id, cut)
  if (!found) return null
  const { claim, answer, given, actors, supersededBy } = found
  const about = claim.aboutId as string | null
  const { affirms, denies } = answer.origins
  const reports = subjectsAt(whole, cut.recorded ?? null)('report')
  const checks = [...subjectsAt(whole, cut.recorded ?? cut.published ?? null)('check')]
  return {
    wording: claim.wording,
    kind: claim.kind,
    scope: claim.scope,
    about: about ? { id: about, name: actors.get(about)?.name } : null,
    happened: iso(claim.happenedFrom),
    supersededBy,
    stories: [...(claim.stories as string[])].sort(),
    status: answer.status,
    bounds: [
      [affirms.least, affirms.most],
      [denies.least, denies.most],
    ],
    reports: given.reports.length,
    statements: given.statements
      .map((one) => [one.id, one.stance, one.withdrawn, iso(reports.get(one.report)?.publishedAt)])
      .sort(),
    affirms: affirms.origins.map(({ key, statements }) => [key, statements]),
    denies: denies.origins.map(({ key, statements }) => [key, statements]),
    edges: answer.edges.map(({ a, b, why }) => [a, b, why]),
    loadBearing: answer.loadBearing,
    checks: checks
      .filter(([, check]) => check.claimId === id)
      .map(([key, check]) => [
        key,
        checks.find(([, other]) => other.correctsId === key)?.[0] ?? null,
        check.retracted === true,
      ])
      .sort(),
  }
}

function toldStory(whole: Told, id: string, cut: { published?: Date; recorded?: Date }) {
  const then = subjectsAt(whole, cut.recorded ?? null)
  const story = then('story').get(id)
  if (!story) return null
  const claims = [...then('claim')].flatMap(([key, claim]) => {
    // other tests write rows of claims that no door made: they are in no story
    if (!((claim.stories ?? []) as string[]).includes(id)) return []
    const one = toldClaim(whole, key, cut)!
    return cut.published && one.statements.length === 0 ? [] : [[key, one.wording, one.status]]
  })
  return { title: story.title, summary: story.summary, claims: claims.sort() }
}

describe('as of a moment', () => {
  it(`equals a replay of history cut at that moment, for ${SEQUENCES * MOMENTS} random subjects and moments`, async () => {
    const kinds = new Set<string>()
    let compared = 0
    for (let first = 0; first < SEQUENCES; first += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, SEQUENCES - first) }, (_, n) => first + n)
      for (const seen of await Promise.all(some.map(compareOne))) {
        compared += seen.length
        for (const kind of seen) kinds.add(kind)
      }
    }
    expect(compared).toBe(SEQUENCES * MOMENTS)
    // A comparison of empty claims would say nothing.
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['disputed', 'none', 'single source', 'superseded']),
    )
    expect(kinds.size).toBeGreaterThanOrEqual(8)
  }, 900_000)
})

/** Random writes to a world. @returns the moments between them */
async function moved(world: World, dice: Chance): Promise<Date[]> {
  const ticks = [await tick()]
  for (let n = 0; n < MOVES; n++) {
    const name =
      n < 4 ? 'said' : dice.of(['said', 'said', 'reliance', 'reliance', 'reliance', ...Object.keys(moves)])
    await (name === 'said' ? said : moves[name]!)(editor, world, dice)
    ticks.push(await tick())
  }
  return ticks
}

/** One sequence of writes, and its moments compared. @returns what was compared: a claim's status, "none" or "story" */
async function compareOne(sequence: number): Promise<string[]> {
  const seen: string[] = []
  const dice = chance(SEED + sequence)
  const before = await tick()
  const world = await worldOf(`${sequence}x${dice.next().toString(36).slice(2, 8)}`)
  const ticks = [before, ...(await moved(world, dice))]
  const whole = await told(before)
  for (let run = 0; run < MOMENTS; run++) {
    const day = new Date(`2026-08-${String(1 + Math.floor(dice.next() * 31)).padStart(2, '0')}T12:00:00Z`)
    const cut = dice.next() < 0.75 ? { recorded: dice.of(ticks) } : { published: day }
    const label = `SEED=${SEED + sequence} ${JSON.stringify(cut)}`
    if (dice.next() < 0.7) {
      const claim = dice.of(world.claims)
      const view = await claimOf(editor, claim, cut)
      const got = view.kind === 'ok' ? shown(view.value) : null
      expect(got, label).toEqual(toldClaim(whole, claim, cut))
      seen.push(got?.status ?? 'none')
    } else {
      const story = dice.of(world.stories)
      const view = await storyOf(editor, story, cut)
      const got = view.kind === 'ok' && {
        title: view.value.title,
        summary: view.value.summary,
        claims: view.value.claims.map(({ id, wording, status }) => [id, wording, status.status]).sort(),
      }
      expect(got || null, label).toEqual(toldStory(whole, story, cut))
      seen.push('story')
    }
  }
  return seen
}
