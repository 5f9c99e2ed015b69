import { beforeAll, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { must, person } from '../testing/small.fixture.ts'
import { listPeople, peopleChoices } from './list.ts'

let admin: Viewer
beforeAll(async () => {
  admin = await person('admin', 'Noa')
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 3)))
  await db().person.createMany({
    data: Array.from({ length: 130 }, (_, n) => ({
      id: `many${String(n).padStart(6, '0')}`,
      name: `Colleague ${n}`,
      email: `n${n}@many.example`,
      // three of one moment, so that pages end among them
      createdAt: day(n),
    })),
  })
  await db().person.createMany({
    data: [
      { id: 'odd0000001', name: 'سلمى 100%', email: 'salma_h@odd.example' },
      { id: 'odd0000002', name: 'Dana Cohen-Levi', email: 'salma.h@odd.example' },
    ],
  })
})

const names = async (find: string) => must(await listPeople(admin, { find })).rows.map(({ name }) => name)

it('lists everyone once, newest first, a page at a time', async () => {
  const found: string[] = []
  const stood: string[] = []
  let after: string | undefined
  for (let page = 0; page < 5; page++) {
    const { rows, count, next } = must(await listPeople(admin, { after }))
    expect(count).toBe(await db().person.count())
    found.push(...rows.map(({ id }) => id))
    stood.push(...rows.map(({ createdAt }) => createdAt))
    if (!next) break
    after = next
  }
  expect(found).toHaveLength(await db().person.count())
  expect(new Set(found).size).toBe(found.length)
  expect(stood).toEqual(stood.toSorted().toReversed())
})

it('finds people by all words of a name or an address, page by page', async () => {
  const begun = must(await listPeople(admin, { find: 'colleague  MANY.example' }))
  expect(begun).toMatchObject({ count: 130, rows: { length: 50 } })
  const further = must(await listPeople(admin, { find: 'colleague', after: begun.next! }))
  expect(further.rows[0]).toMatchObject({ name: 'Colleague 79' })
  expect(await names('سلمى')).toEqual(['سلمى 100%'])
  expect(await names('levi dana')).toEqual(['Dana Cohen-Levi'])
  expect(await names('nobody')).toEqual([])
  // what the database would take for anything
  expect(await names('0%')).toEqual(['سلمى 100%'])
  expect(await names('salma_h')).toEqual(['سلمى 100%'])
  expect(await names('\\')).toEqual([])
})

it('names everyone to choose from, as people count', async () => {
  const { length, ...all } = must(await peopleChoices(admin)).map(({ name }) => name)
  expect(length).toBe(await db().person.count())
  const found = Object.values(all)
  expect(found.indexOf('Colleague 2')).toBeLessThan(found.indexOf('Colleague 10'))
})

it('refuses what is no page, and everyone but an admin', async () => {
  expect(await listPeople(admin, { after: 'x' })).toMatchObject({ kind: 'invalid' })
  for (const who of [anonymous, await person('editor', 'Maha')]) {
    expect(await listPeople(who)).toEqual({ kind: 'forbidden' })
    expect(await peopleChoices(who)).toEqual({ kind: 'forbidden' })
  }
})
