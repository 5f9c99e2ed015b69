import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, agreement } from './amount.ts'
import { apart, compareValues, differencesOf, type Reported } from './difference.ts'

type Trap = { id: string; because: string; expect: string; a: Side; b: Side }
type Side = Partial<Omit<Reported, 'at'>> & Partial<Amount> & { at?: string | [string, string] }

const NOON = '2026-09-04T12:00:00Z'
/** A value of a trap: what it leaves out is the same for both, but the origin. */
function reported(id: string, side: Side): Reported {
  const { value = '0', to = null, bound = 'exact', strict = false, unit = null, at = NOON } = side
  const [from, end] = typeof at === 'string' ? [at, at] : at
  return {
    id,
    amount: { value, to, bound, strict, unit },
    at: { from, to: end, precision: from === end ? 'instant' : 'range' },
    dated: side.dated ?? true,
    publishedAt: side.publishedAt ?? '2026-09-04T18:00:00Z',
    scope: side.scope ?? null,
    definition: side.definition ?? null,
    origins: side.origins ?? [`actor:${id}`],
    live: side.live ?? true,
    language: side.language ?? 'en',
  }
}

const traps = fs
  .readFileSync(new URL('traps.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Trap)
const answer = (a: Reported, b: Reported) => {
  const found = compareValues(a, b)
  return found.kind === 'agree' ? 'agree' : found.type
}

describe('traps', () => {
  it('are forty and more that are no contradiction, beside some that are', () => {
    const none = traps.filter((trap) => trap.expect !== 'true conflict')
    expect(none.length).toBeGreaterThanOrEqual(40)
    expect(traps.length - none.length).toBeGreaterThanOrEqual(5)
    expect(new Set(traps.map(({ id }) => id)).size).toBe(traps.length)
  })

  it.each(traps.map((trap) => [trap.id, trap] as const))('%s', (_, trap) => {
    const [a, b] = [reported('a', trap.a), reported('b', trap.b)]
    expect(answer(a, b)).toBe(trap.expect)
    expect(compareValues(reported('a', trap.b), reported('b', trap.a))).toEqual(compareValues(b, a))
  })
})

const number = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 60 })).map(String)
const amount = fc
  .record({
    value: number,
    more: fc.integer({ min: 1, max: 500 }),
    bound: fc.constantFrom('exact', 'at least', 'at most', 'about', 'range') as fc.Arbitrary<Amount['bound']>,
    strict: fc.boolean(),
    unit: fc.constantFrom(null, 'people', 'kg', 't', '%', 'thousand people'),
  })
  .map(
    ({ value, more, bound, strict, unit }): Amount => ({
      value,
      to: bound === 'range' ? String(Number(value) + more) : null,
      bound,
      strict: strict && (bound === 'at least' || bound === 'at most'),
      unit,
    }),
  )
const at = fc.integer({ min: 0, max: 40 }).chain((from) =>
  fc.integer({ min: 0, max: 40 }).map((long) => {
    const iso = (hours: number) => new Date(Date.parse(NOON) + hours * 3_600_000).toISOString()
    return { from: iso(from), to: iso(from + long), precision: long ? 'range' : 'instant' } as const
  }),
)
const value = fc.record({
  amount,
  at,
  dated: fc.boolean(),
  publishedAt: fc.constantFrom('2026-09-04T18:00:00Z', '2026-09-05T18:00:00Z'),
  scope: fc.constantFrom(null, null, 'town', 'district'),
  definition: fc.constantFrom(null, null, 'counted', 'presumed'),
  origins: fc.constantFrom(['actor:x'], ['actor:y'], ['source:z']),
  live: fc.boolean(),
  language: fc.constantFrom('en', 'ar'),
})
const named = (of: Omit<Reported, 'id'>, id: string): Reported => ({ id, ...of })

describe('two values', () => {
  it('agree or differ alike, whichever comes first', () => {
    fc.assert(
      fc.property(value, value, (x, y) => {
        const [a, b] = [named(x, 'a'), named(y, 'b')]
        expect(compareValues(a, b)).toEqual(compareValues(b, a))
        expect(agreement(a.amount, b.amount)).toBe(agreement(b.amount, a.amount))
      }),
      { numRuns: 2000 },
    )
  })

  it('of different times are never called a contradiction, whatever they are', () => {
    fc.assert(
      fc.property(value, value, (x, y) => {
        fc.pre(apart(x.at, y.at))
        expect(answer(named(x, 'a'), named(y, 'b'))).not.toBe('true conflict')
      }),
      { numRuns: 2000 },
    )
  })

  it('are called a contradiction only when both stand, of two origins, in one scope and unit', () => {
    fc.assert(
      fc.property(value, value, (x, y) => {
        if (answer(named(x, 'a'), named(y, 'b')) !== 'true conflict') return
        expect(x.live && y.live && x.dated && y.dated).toBe(true)
        expect(x.origins).not.toEqual(y.origins)
        expect(x.scope).toBe(y.scope)
        expect(agreement(x.amount, y.amount)).toBeNull()
      }),
      { numRuns: 5000 },
    )
  })

  it('agree with themselves', () => {
    fc.assert(
      fc.property(value, (x) => {
        expect(answer(named(x, 'a'), named(x, 'b'))).toBe('agree')
      }),
    )
  })
})

it('lists every pair that differs once, those an editor must say first, whatever the order', () => {
  const all = [
    reported('c', { value: '41' }),
    reported('a', { value: '12' }),
    reported('b', { value: '22', at: '2026-09-03T12:00:00Z' }),
  ]
  const pairs = differencesOf(all)
  expect(pairs.map(({ a, b, suggested, settled }) => [a, b, suggested, settled])).toEqual([
    ['a', 'c', 'true conflict', false],
    ['a', 'b', 'time', true],
    ['b', 'c', 'time', true],
  ])
  expect(differencesOf([...all].reverse())).toEqual(pairs)
})
