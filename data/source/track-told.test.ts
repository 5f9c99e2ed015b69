import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { crossCheck } from '#domain/check/crosscheck.ts'
import { casesOf, TRACK_WINDOW } from '#domain/source/track.ts'
import { caseAt, publishedOf } from '#domain/source/track-cut.ts'
import { bareEvidenceOf } from '../check/evidence.ts'
import { addClaim } from '../claim/add.ts'
import { factsOf } from '../claim/moved.ts'
import { db } from '../db.ts'
import { chance, moves, said, type World } from '../testing/moves.fixture.ts'
import { versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { keepHolding } from './own.ts'
import { toldOf } from './track-told.ts'

const WORLDS = Number(process.env.SEQUENCES ?? 8)
const SEED = Number(process.env.SEED ?? 20_231_221)

let admin: Viewer
beforeAll(async () => {
  admin = await person('admin', 'Sami')
})

async function worldOf(own: string): Promise<World> {
  const world: World = { own, claims: [], stories: [], reports: [], statements: [], sources: [] }
  const fields = {
    wording: 'The road is closed',
    kind: 'event',
    about: null,
    scope: null,
    language: 'en',
    happened: null,
  }
  for (const story of [{ title: 'Roads', summary: '' }, null]) {
    const made = must(
      await addClaim(admin, { claim: { ...fields, story: story ?? { id: world.stories[0] } }, tie: null }),
    )
    world.claims.push(made.claim)
    if (story) world.stories.push(made.story)
  }
  return world
}

/** Papers and groups change hands within the weeks in which reports come out. */
async function hand(world: World, { of }: ReturnType<typeof chance>): Promise<void> {
  const sources = await db().source.findMany({
    where: { name: { endsWith: world.own } },
    select: { id: true },
  })
  const groups = await db().owner.findMany({ where: { name: { endsWith: world.own } }, select: { id: true } })
  const source = of([...sources, ...sources, null])
  const group = of(groups)
  if (!source && !group) return
  const subject = source ? { source: source.id } : { group: group.id }
  const [low, high] = of([
    ['', ''],
    ['60', '70'],
    ['30', '60'],
  ])
  const days = { from: of(['', '2026-08-05', '2026-08-12']), to: of(['', '2026-08-20']) }
  await keepHolding(admin, {
    ...subject,
    version: await versionOf(source ? 'source' : 'owner', source?.id ?? group.id),
    owner: `${of(['Owner', 'Group', 'Fund'])} ${world.own}`,
    low,
    high,
    ...days,
    reason: 'Registered',
  })
}

describe('what was told of a claim', () => {
  it('cuts to what the record itself says was publicly known at each moment', async () => {
    let moments = 0
    let cases = 0
    const owned = new Set<string>()
    for (let seed = 0; seed < WORLDS; seed++) {
      const dice = chance(SEED + seed)
      const world = await worldOf(`w${seed}`)
      for (let n = 0; n < 4; n++) await said(admin, world, dice)
      for (let n = 0; n < 12; n++) {
        if (dice.next() < 0.3) await hand(world, dice)
        else await moves[dice.of(Object.keys(moves))]?.(admin, world, dice)
      }
      const facts = await factsOf(db(), world.claims)
      const told = await toldOf(db(), facts)
      for (const fact of facts) {
        const all = told.get(fact.id)
        if (!all) continue
        const published = publishedOf(all)
        const found = casesOf(all)
        cases += found.length
        const at = [
          ...new Set([...published.values(), ...found.map(({ until }) => until), Date.now() + TRACK_WINDOW]),
        ]
        for (const moment of at) {
          const cut = await bareEvidenceOf(db(), [fact], { published: new Date(moment) })
          const slow = cut.get(fact.id)!.case
          const ours = caseAt(all, published, moment)
          const when = `world ${seed}, ${new Date(moment).toISOString()}`
          expect(crossCheck(ours), when).toEqual(crossCheck(slow))
          const owners = new Map(ours.sources.map(({ id, owner }) => [id, owner]))
          for (const { id, owner } of slow.sources) {
            expect(owners.get(id) ?? null, when).toBe(owner ?? null)
            if (owner) owned.add(owner)
          }
          moments++
        }
      }
    }
    expect(moments).toBeGreaterThan(WORLDS * 3)
    expect(cases).toBeGreaterThan(0)
    expect(owned.size).toBeGreaterThan(WORLDS / 2)
  })
})
