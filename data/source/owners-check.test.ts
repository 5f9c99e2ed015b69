import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { claimed, movesOf, statusOf, versionOf } from '../testing/record-moves.fixture.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { holdingsView } from './holdings-view.ts'
import { keepHolding, voidHolding } from './own.ts'

let admin: Viewer
beforeAll(async () => {
  admin = await person('admin', 'Sami')
})

/** Two papers of two owners that report the same by themselves. */
async function twoPapers() {
  const own = crypto.randomUUID()
  const { claim } = await claimed(admin)
  const owners: string[] = []
  for (const name of ['One', 'Two']) {
    const text = `${crypto.randomUUID()} closed ${crypto.randomUUID()}.`
    const given = { text, source: `${name} ${own}`, publishedAt: '2026-05-01T10:00:00Z' }
    const { report } = await filed(admin, given)
    const words = wording(text, 'closed', '')
    const { statement } = must(await addStatement(admin, { report, snapshot: 1, wording: words }))
    must(
      await tie(admin, {
        statement,
        version: await versionOf('statement', statement),
        claim,
        value: 'affirms',
      }),
    )
    const source = await db().source.findFirstOrThrow({ where: { name: given.source } })
    const holding = { owner: `House ${name} ${own}`, low: '', high: '', from: '', to: '', reason: 'Register' }
    must(
      await keepHolding(admin, {
        source: source.id,
        version: await versionOf('source', source.id),
        ...holding,
      }),
    )
    owners.push((await db().source.findUniqueOrThrow({ where: { id: source.id } })).ownerId as string)
  }
  const raise = async (group: string, more: object = {}) =>
    must(
      await keepHolding(admin, {
        group,
        version: await versionOf('owner', group),
        owner: `Fund ${own}`,
        ...{ low: '51', high: '', from: '', to: '', reason: 'Register' },
        ...more,
      }),
    )
  return { claim, owners: owners as [string, string], raise }
}

describe('independence', () => {
  it('ends where two owners are held by one, and is back where that was never so', async () => {
    const { claim, owners, raise } = await twoPapers()
    expect(await statusOf(admin, claim)).toBe('corroborated')
    await raise(owners[0])
    expect(await statusOf(admin, claim)).toBe('corroborated')
    await raise(owners[1])
    expect(await statusOf(admin, claim)).toBe('possibly corroborated')
    // no write can forget to look at the claims below an owner
    expect((await movesOf(claim)).at(-1)?.after.status).toBe('possibly corroborated')
    const [row] = await holdingsView(db(), { group: owners[1] })
    const given = { group: owners[1], version: 1, replaces: row!.id, reason: 'Never so' }
    must(await voidHolding(admin, given))
    expect(await statusOf(admin, claim)).toBe('corroborated')
  })

  it('is that of the moment: a share of half does nothing, and a day that came later neither', async () => {
    const { claim, owners, raise } = await twoPapers()
    await raise(owners[0], { low: '50' })
    await raise(owners[1], { low: '90', from: '2026-06-01' })
    expect(await statusOf(admin, claim)).toBe('corroborated')
    const [row] = await holdingsView(db(), { group: owners[0] })
    await raise(owners[0], { low: '75', replaces: row!.id })
    expect(await statusOf(admin, claim)).toBe('possibly corroborated')
    const known = async (at: string) =>
      must(await claimOf(admin, claim, { published: new Date(at) })).status.status
    expect(await known('2026-05-20T00:00:00Z')).toBe('corroborated')
    expect(await known('2026-06-02T00:00:00Z')).toBe('possibly corroborated')
  })
})
