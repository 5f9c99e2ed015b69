import { describe, expect, it } from 'vitest'
import { type Counters, limitHeaders, take } from './limit.ts'

describe('a limit', () => {
  it('refuses what is over it until the minute ends, and others not at all', () => {
    const counters: Counters = new Map()
    const asked = [0, 1, 2].map(() => take(counters, 'a', 2, 1000))
    expect(asked.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 1],
      [true, 0],
      [false, 0],
    ])
    expect(take(counters, 'b', 2, 1000).allowed).toBe(true)
    expect(take(counters, 'a', 2, 60_999)).toMatchObject({ allowed: false, seconds: 1 })
    expect(take(counters, 'a', 2, 61_000)).toMatchObject({ allowed: true, remaining: 1, seconds: 60 })
  })

  it('remembers no more clients than it has room for, and lets go of ended ones first', () => {
    const counters: Counters = new Map()
    for (let n = 0; n < 20_000; n++) take(counters, `early ${n}`, 1, 0)
    take(counters, 'late', 1, 59_000)
    expect(counters.size).toBe(20_000)
    expect(counters.has('early 0')).toBe(false)
    take(counters, 'later', 1, 60_000)
    expect([...counters.keys()]).toEqual(['late', 'later'])
    expect(take(counters, 'late', 1, 60_000).allowed).toBe(false)
  })

  it('says so in fields that programs know', () => {
    const refused = { allowed: false, limit: 300, remaining: 0, seconds: 12 }
    expect(limitHeaders(refused)).toEqual({
      'RateLimit-Policy': '"minute";q=300;w=60',
      RateLimit: '"minute";r=0;t=12',
      'Retry-After': '12',
    })
    expect(limitHeaders({ ...refused, allowed: true })).not.toHaveProperty('Retry-After')
  })
})
