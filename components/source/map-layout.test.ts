import { describe, expect, it } from 'vitest'
import type { SourceMap } from '#domain/source/map.ts'
import { map, mapLayout } from './map-layout.ts'

/** A land of so many sources: every third belongs to one of a few owners, owners to a group, all carry some wire. */
function land(count: number): SourceMap {
  const sources = Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    name: `Source ${n}`,
    kind: n < 4 ? ('wire agency' as const) : ('news outlet' as const),
  }))
  const owners = [...'abcd'].map((id) => ({ id, name: `Owner ${id}` }))
  return {
    sources,
    all: sources.length,
    owners: [...owners, { id: 'group', name: 'Group' }],
    holdings: [
      ...sources.flatMap(({ id }, n) =>
        n % 3 === 0
          ? [{ owner: [...'abcd'][n % 4] as string, of: { source: id }, share: null, from: null }]
          : [],
      ),
      ...['a', 'b'].map((owner) => ({ owner: 'group', of: { owner }, share: [51, 60] as const, from: null })),
    ],
    subscriptions: sources.flatMap(({ id }, n) =>
      n >= 4 ? [{ source: id, wire: `s${n % 4}`, from: null, to: n % 5 ? null : '2024-01-01' }] : [],
    ),
  }
}

describe.each([0, 1, 5, 200])('a map of %i sources', (count) => {
  const drawn = mapLayout(land(count))
  it('sets no two names upon each other', () => {
    for (const list of [drawn.sources, drawn.owners])
      for (const u of new Set(list.map((one) => one.u))) {
        const ys = list
          .filter((one) => one.u === u)
          .map(({ y }) => y)
          .sort((a, b) => a - b)
        for (let n = 1; n < ys.length; n++)
          expect((ys[n] as number) - (ys[n - 1] as number)).toBeGreaterThanOrEqual(map.row)
      }
  })
  it('keeps everything inside', () => {
    const all = [...drawn.sources, ...drawn.owners, ...drawn.dots]
    for (const { u, y } of all) {
      expect(u).toBeGreaterThanOrEqual(0)
      expect(u).toBeLessThanOrEqual(drawn.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThanOrEqual(drawn.height)
    }
    expect(drawn.sources).toHaveLength(count)
    expect(drawn.dots).toHaveLength(Math.max(0, count - 4))
  })
})

it('sets sources of one owner beside each other, and those of one group', () => {
  const { sources } = mapLayout(land(24))
  const owner = new Map(
    land(24).holdings.flatMap(({ owner, of }) => ('source' in of ? [[of.source, owner]] : [])),
  )
  const groups = sources.map(({ id }) => owner.get(id) ?? '')
  const changes = groups.filter((one, n) => one !== groups[n - 1])
  expect(changes).toEqual(['a', 'b', 'c', 'd', ''].sort((x, y) => order.indexOf(x) - order.indexOf(y)))
})
// the group of a and b comes by its own name, before "Owner c"
const order = ['a', 'b', 'c', 'd', '']

it('ends where owners hold each other in a circle', () => {
  const world = land(3)
  const circle = { owner: 'a', of: { owner: 'group' }, share: null, from: null }
  expect(mapLayout({ ...world, holdings: [...world.holdings, circle] }).owners).toHaveLength(5)
})
