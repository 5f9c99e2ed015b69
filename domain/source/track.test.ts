import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyWorld, onDay, type Said, type Small, told } from './testing/told.ts'
import { casesOf, type TrackCase } from './track.ts'
import { counted, LEAST_CASES, noCases, trackRecord, wilson } from './track-record.ts'

const said = (id: string, more: Partial<Said> = {}): Said => ({
  id,
  in: id,
  day: 0,
  by: '',
  stance: 'affirms',
  hedge: false,
  gone: null,
  ...more,
})
const of = (world: Small, source = 'paper'): TrackCase | undefined =>
  casesOf(told(world)).find((one) => one.source === source)
const first = said('paper')

describe('a case', () => {
  it('begins when a source’s word is all there is', () => {
    expect(of({ said: [first] })).toMatchObject({
      side: 'affirms',
      began: onDay(0),
      until: onDay(365),
      statement: 'paper',
      outcome: 'open',
    })
    expect(of({ said: [first, said('other')] })).toBeUndefined()
    expect(of({ said: [said('paper', { day: 1 }), said('other')] })).toBeUndefined()
  })

  it('may begin later, when the others have fallen silent', () => {
    expect(of({ said: [said('paper', { day: 1 }), said('other', { gone: 4 })] })?.began).toBe(onDay(4))
  })

  it('is made by an unnamed speaker whom one source alone brings in, and by no named one', () => {
    expect(of({ said: [said('paper', { by: 'u1' })] })?.outcome).toBe('open')
    expect(of({ said: [said('paper', { by: 'ministry' })] })).toBeUndefined()
  })

  it('is made by a report that only others tell of', () => {
    expect(of({ said: [said('echo')], rests: [{ from: 'echo', source: 'paper' }] })).toMatchObject({
      statement: null,
      outcome: 'open',
    })
  })

  it('is not made by what is only hedged', () => {
    expect(of({ said: [said('paper', { hedge: true })] })).toBeUndefined()
  })
})

describe('its outcome', () => {
  const ended = (...more: Said[]) => of({ said: [first, ...more] })?.outcome
  it('is what later, independent origins said', () => {
    expect(ended(said('other', { day: 2 }))).toBe('confirmed')
    expect(ended(said('other', { day: 2, by: 'ministry' }))).toBe('confirmed')
    expect(ended(said('other', { day: 2, stance: 'denies' }))).toBe('refuted')
    expect(ended(said('other', { day: 2 }), said('third', { day: 3, stance: 'denies' }))).toBe('disputed')
    expect(ended(said('other', { day: 2, hedge: true }))).toBe('open')
  })

  it('names the first that said so', () => {
    const world = { said: [first, said('late', { day: 9 }), said('early', { day: 4 })] }
    expect(of(world)?.same).toEqual({ statement: 'early', at: onDay(4) })
  })

  it('is retracted where the source took its word back', () => {
    const gone = said('paper', { gone: 5 })
    expect(of({ said: [gone] })?.outcome).toBe('retracted')
    expect(of({ said: [gone, said('other', { day: 2 })] })?.outcome).toBe('retracted')
  })

  it('is settled within a year', () => {
    expect(ended(said('other', { day: 365 }))).toBe('confirmed')
    expect(ended(said('other', { day: 366 }))).toBe('open')
  })

  it('is never credited to copies, owners, circles, the source itself or what could be the same speaker', () => {
    const copy = said('copy', { day: 2 })
    expect(of({ said: [first, copy], rests: [{ from: 'copy', to: 'paper' }] })?.outcome).toBe('open')
    const sister = { said: [first, copy], owners: { paper: 'group', copy: 'group' } }
    expect(of(sister)?.outcome).toBe('open')
    const [a, b] = [said('a', { day: 2 }), said('b', { day: 3 })]
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]
    expect(of({ said: [first, a, b], rests: circle })?.outcome).toBe('open')
    expect(ended(said('again', { in: 'paper', day: 2, by: 'ministry' }))).toBe('open')
    const same = told({ said: [said('paper', { by: 'u1' }), said('other', { day: 2, by: 'u2' })] })
    const nobody = same.case.actors.map((actor) => ({ ...actor, country: null }))
    expect(casesOf({ ...same, case: { ...same.case, actors: nobody } })[0]?.outcome).toBe('open')
  })

  it('is not credited to a report that is not in the record', () => {
    const world = { said: [first, said('echo', { day: 2 })], rests: [{ from: 'echo', source: 'far' }] }
    expect(of(world)?.outcome).toBe('open')
  })
})

const record = (world: Small, source: string) =>
  counted(casesOf(told(world)).filter((one) => one.source === source))
const bare = (cases: TrackCase[]) =>
  cases.map(({ source, side, began, outcome }) => ({ source, side, began, outcome }))

describe('for any claim', () => {
  it('the order in which anything is told does not matter', () => {
    fc.assert(
      fc.property(anyWorld, fc.infiniteStream(fc.nat()), (world, random) => {
        const shuffled = <T>(list: T[]): T[] =>
          list
            .map((one) => ({ one, at: random.next().value }))
            .sort((x, y) => x.at - y.at)
            .map(({ one }) => one)
        const again = { ...world, said: shuffled(world.said), rests: shuffled(world.rests) }
        expect(casesOf(told(again))).toEqual(casesOf(told(world)))
      }),
      { numRuns: 300 },
    )
  })

  it('nobody is alone at a moment that is not looked at', () => {
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(anyWorld, (world) => {
        const all = told(world)
        const everywhere = world.said.flatMap(({ day, gone }) => [
          onDay(day),
          ...(gone === null ? [] : [onDay(gone)]),
        ])
        const cases = casesOf(all, () => [...new Set(everywhere)].sort((a, b) => a - b))
        expect(casesOf(all)).toEqual(cases)
        for (const { outcome } of cases) outcomes.add(outcome)
      }),
      { numRuns: 500 },
    )
    expect(outcomes.size).toBeGreaterThan(3)
  })

  it('a copy of anything changes nobody’s record', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), fc.nat(8), fc.boolean(), (world, pick, later, hedge) => {
        const original = world.said[pick % world.said.length]
        if (!original) return
        const copy = said('copy', { in: 's9', day: original.day + later, stance: original.stance, hedge })
        const more = {
          said: [...world.said, copy],
          rests: [...world.rests, { from: 'copy', to: original.id }],
        }
        expect(bare(casesOf(told({ ...world, ...more })))).toEqual(bare(casesOf(told(world))))
      }),
      { numRuns: 400 },
    )
  })

  it('an independent confirmation that comes later lowers no record', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 1, max: 300 }), (world, later) => {
        const before = casesOf(told(world))
        for (const one of before) {
          const day = (one.began - onDay(0)) / 86_400_000 + later
          const more = said('witness', { in: 's9', day, stance: one.side })
          const now = record({ ...world, said: [...world.said, more] }, one.source)
          const then = record(world, one.source)
          const [a, b] = [trackRecord(then), trackRecord(now)]
          expect(b.counts.confirmed).toBeGreaterThanOrEqual(a.counts.confirmed)
          expect(b.settled).toBeGreaterThanOrEqual(a.settled)
          const rank = (counts: typeof then) => counts.confirmed - counts.refuted
          expect(rank(now)).toBeGreaterThanOrEqual(rank(then))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a record', () => {
  it('gives no share under twenty settled cases, however many are open', () => {
    const counts = { ...noCases, confirmed: LEAST_CASES - 1, open: 100 }
    expect(trackRecord(counts).confirmed).toBeNull()
    const enough = trackRecord({ ...counts, retracted: 1 })
    expect(enough.confirmed).toMatchObject({ share: 0.95 })
    expect(enough.settled).toBe(20)
  })

  it('gives Wilson’s interval', () => {
    // the values of his formula, worked out by hand
    expect(wilson(0, 20).low).toBe(0)
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4)
    expect(wilson(15, 20)).toMatchObject({ low: expect.closeTo(0.5313, 4), high: expect.closeTo(0.8881, 4) })
  })

  it('is never lowered by one more confirmation', () => {
    const some = fc.nat(60)
    fc.assert(
      fc.property(some, some, some, some, (confirmed, refuted, disputed, retracted) => {
        const counts = { confirmed: confirmed + 20, refuted, disputed, retracted, open: 1 }
        const more = { ...counts, confirmed: counts.confirmed + 1, open: 0 }
        const [a, b] = [trackRecord(counts).confirmed!, trackRecord(more).confirmed!]
        expect(b.share).toBeGreaterThanOrEqual(a.share)
        expect(b.low).toBeGreaterThanOrEqual(a.low)
        expect(b.high).toBeGreaterThanOrEqual(a.high - 1e-12)
      }),
    )
  })
})
