import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Came, LEAST, MOST, mayBeQuiet, nextAsking, type Rhythm } from './schedule.ts'
import { schedules } from './view.ts'

const rhythm: Rhythm = { schedule: 'adapts', interval: 3600, failures: 0, hub: false }
const news: Came = { to: 'new items' }
const quiet: Came = { to: 'nothing new' }

describe('the next asking', () => {
  it('comes sooner for a feed that moves and later for a quiet one, from five minutes to a day', () => {
    expect(nextAsking(rhythm, news, 0.5)).toEqual({ interval: 1800, failures: 0, wait: 1800 })
    expect(nextAsking(rhythm, quiet, 0.5)).toEqual({ interval: 5400, failures: 0, wait: 5400 })
    let moving = rhythm
    let still = rhythm
    for (let n = 0; n < 20; n++) {
      moving = { ...moving, ...nextAsking(moving, news, 0.5) }
      still = { ...still, ...nextAsking(still, quiet, 0.5) }
    }
    expect([moving.interval, still.interval]).toEqual([LEAST, MOST])
  })

  it.each(['5 minutes', '15 minutes', 'hourly', 'daily'] as const)(
    'keeps to “%s”, whatever a hub tells',
    (schedule) => {
      const set = { '5 minutes': LEAST, '15 minutes': 900, hourly: 3600, daily: MOST }[schedule]
      expect(nextAsking({ ...rhythm, schedule, hub: true }, quiet, 0.5).wait).toBe(set)
      expect(nextAsking({ ...rhythm, schedule, hub: false }, news, 0.5).wait).toBe(set)
    },
  )

  it('waits longer while a hub is trusted, and goes on in its own rhythm when it is not any more', () => {
    const trusted = nextAsking({ ...rhythm, hub: true }, news, 0.5)
    expect(trusted).toEqual({ interval: 1800, failures: 0, wait: 4 * 3600 })
    expect(nextAsking({ ...rhythm, ...trusted, hub: false }, news, 0.5).wait).toBe(900)
    expect(nextAsking({ ...rhythm, interval: 8 * 3600, hub: true }, quiet, 0.5).wait).toBe(12 * 3600)
  })

  it('doubles after each failure, obeys Retry-After, and takes up its rhythm again', () => {
    const failure: Came = { to: 'failure' }
    const once = nextAsking(rhythm, failure, 0.5)
    expect(once).toEqual({ interval: 3600, failures: 1, wait: 7200 })
    expect(nextAsking({ ...rhythm, failures: 2 }, failure, 0.5).wait).toBe(8 * 3600)
    expect(nextAsking(rhythm, { to: 'failure', retryAfter: 100_000 }, 0.5).wait).toBe(100_000)
    expect(nextAsking({ ...rhythm, failures: 8 }, quiet, 0.5).failures).toBe(0)
  })

  it('is never sooner than nine tenths of five minutes nor later than a week', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...schedules),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 50 }),
        fc.boolean(),
        fc.oneof(
          fc.constant(news),
          fc.constant(quiet),
          fc.record({ to: fc.constant('failure' as const), retryAfter: fc.integer({ min: 0 }) }),
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (schedule, interval, failures, hub, came, random) => {
          const { wait } = nextAsking({ schedule, interval, failures, hub }, came, random)
          expect(wait).toBeGreaterThanOrEqual(LEAST * 0.9)
          expect(wait).toBeLessThanOrEqual(7 * MOST)
        },
      ),
    ))
})

it('a feed of one item a week may be quiet for ten weeks, one of a hundred for a week', () => {
  expect([mayBeQuiet(1), mayBeQuiet(100), mayBeQuiet(0)]).toEqual([1680, 168, 1440])
})
