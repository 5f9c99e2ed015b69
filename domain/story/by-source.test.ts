import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses } from '../claim/view.ts'
import { sourceKinds } from '../source/view.ts'
import {
  type Arrangement,
  arranged,
  arrangementFrom,
  cellValues,
  claimOrders,
  plainArrangement,
  queryOf,
  sourceOrders,
  stancesIn,
  unsaidOf,
} from './by-source.ts'

const times = ['2026-09-01T00:00:00.000Z', '2026-09-02T00:00:00.000Z', '2026-09-03T00:00:00.000Z']
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null })
const arrangement: fc.Arbitrary<Arrangement> = fc.record({
  claims: fc.constantFrom(...claimOrders),
  sources: fc.constantFrom(...sourceOrders),
  stance: maybe(cellValues),
  status: maybe(statuses),
  kind: maybe(sourceKinds),
})
const given = fc
  .record({
    claims: fc.array(
      fc.record({
        status: fc.constantFrom(...statuses),
        firstPublic: maybe(times),
        happened: maybe(times.map((from) => ({ from, to: from, precision: 'instant' as const }))),
      }),
      { maxLength: 6 },
    ),
    sources: fc.array(
      fc.record({
        name: fc.constantFrom('Anser', 'Courier', 'الديفاف', 'חדשות'),
        kind: fc.constantFrom(...sourceKinds),
        lastReport: maybe(times),
        firstHand: fc.array(fc.constant('s'), { maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
    said: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('affirms', 'denies', 'mentions')), {
      maxLength: 12,
    }),
  })
  .map(({ claims, sources, said }) => ({
    claims: claims.map((claim, at) => ({ ...claim, id: `c${at}` })),
    sources: sources.map((source, at) => ({ ...source, id: `s${at}` })),
    cells: [...Map.groupBy(said, ([claim, source]) => `${claim} ${source}`).values()].map((all) => ({
      claim: `c${all[0]![0]}`,
      source: `s${all[0]![1]}`,
      stances: all.map(([, , stance]) => stance as 'affirms' | 'denies' | 'mentions'),
    })),
  }))

describe('a source that said nothing on a claim', () => {
  it('is silent only where the record holds a report of it from after the claim was public', () => {
    const claim = { firstPublic: times[1]! }
    expect(unsaidOf(claim, { lastReport: times[2]! })).toBe('silent')
    expect(unsaidOf(claim, { lastReport: times[1]! })).toBe('not monitored')
    expect(unsaidOf(claim, { lastReport: times[0]! })).toBe('not monitored')
    expect(unsaidOf(claim, { lastReport: null })).toBe('not monitored')
  })
  it('has nothing to answer where nothing dated bears on the claim', () => {
    expect(unsaidOf({ firstPublic: null }, { lastReport: times[2]! })).toBe('nothing to answer')
  })
  it('stays silent when it publishes more, and when the claim turns out to have been public earlier', () => {
    fc.assert(
      fc.property(maybe(times), maybe(times), fc.constantFrom(...times), (firstPublic, lastReport, other) => {
        if (unsaidOf({ firstPublic }, { lastReport }) !== 'silent') return
        if (other > lastReport!) expect(unsaidOf({ firstPublic }, { lastReport: other })).toBe('silent')
        if (other < firstPublic!) expect(unsaidOf({ firstPublic: other }, { lastReport })).toBe('silent')
      }),
    )
  })
})

describe('an arrangement', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(arrangement, (one) => {
        expect(arrangementFrom(queryOf(one))).toEqual(one)
      }),
    )
    expect(queryOf(plainArrangement)).toBe('')
  })
  it('is the plain one for any address that says nothing it knows', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = arrangementFrom(
          `?claims=${encodeURIComponent(text)}&kind=${encodeURIComponent(`${text}?`)}`,
        )
        expect({ ...found, claims: 'time' }).toEqual({ ...plainArrangement, claims: 'time' })
      }),
    )
  })
  it('leaves out what it filters, keeps all else, and does not depend on the order it is given', () => {
    fc.assert(
      fc.property(given, arrangement, (all, one) => {
        const found = arranged(all, one)
        const turned = {
          claims: all.claims.toReversed(),
          sources: all.sources.toReversed(),
          cells: all.cells,
        }
        expect(arranged(turned, one)).toEqual(found)
        const kept = all.claims.filter(({ id }) => found.claims.includes(id))
        for (const claim of kept) if (one.status) expect(claim.status).toBe(one.status)
        for (const source of all.sources)
          if (found.sources.includes(source.id) && one.kind) expect(source.kind).toBe(one.kind)
        const whole = arranged(all, { ...one, stance: null, status: null, kind: null })
        expect([whole.claims.length, whole.sources.length]).toEqual([all.claims.length, all.sources.length])
        // what is left stands in the order it has without filters
        expect(whole.claims.filter((id) => found.claims.includes(id))).toEqual(found.claims)
        expect(whole.sources.filter((id) => found.sources.includes(id))).toEqual(found.sources)
      }),
      { numRuns: 400 },
    )
  })
  it('by stance leaves a claim only where some source of it has that stance', () => {
    const all = {
      claims: [
        { id: 'c0', status: 'disputed' as const, happened: null, firstPublic: times[0]! },
        { id: 'c1', status: 'single source' as const, happened: null, firstPublic: times[0]! },
      ],
      sources: ['s0', 's1'].map((id) => ({
        id,
        name: id,
        kind: 'NGO' as const,
        lastReport: times[2]!,
        firstHand: [],
      })),
      cells: [
        { claim: 'c0', source: 's0', stances: ['denies' as const] },
        { claim: 'c1', source: 's0', stances: ['affirms' as const] },
        { claim: 'c1', source: 's1', stances: ['affirms' as const] },
      ],
    }
    const by = (stance: Arrangement['stance']) => arranged(all, { ...plainArrangement, stance })
    expect(by('denies')).toEqual({ claims: ['c0'], sources: ['s0'] })
    expect(by('silent')).toEqual({ claims: ['c0'], sources: ['s1'] })
    expect(by('not monitored')).toEqual({ claims: [], sources: [] })
  })
})

describe('a cell', () => {
  it('names each stance once, and says of it whether anything of it stands', () => {
    const statement = (stance: 'affirms' | 'denies', live: boolean) => ({ stance, live }) as never
    expect(
      stancesIn({
        statements: [statement('denies', false), statement('affirms', false), statement('affirms', true)],
      }),
    ).toEqual([
      { stance: 'affirms', live: true },
      { stance: 'denies', live: false },
    ])
  })
})
