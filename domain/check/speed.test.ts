import { describe, expect, it } from 'vitest'
import { crossCheck } from './crosscheck.ts'
import { crowd } from './testing/crowd.ts'

/** Milliseconds of processor, least of five; four times what is promised, as the machine may be busy. */
function cost(input: ReturnType<typeof crowd>): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    crossCheck(input)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe('a claim with 1,000 statements', () => {
  it.each([
    ['many origins, copies and stand-ins', crowd(1000, { actors: 200, unnamed: 0.2, standIns: 0.1 })],
    ['few origins in long chains', crowd(1000, { actors: 3, unnamed: 0, standIns: 0 })],
    ['unnamed speakers only', crowd(1000, { actors: 100, unnamed: 1, standIns: 0 })],
  ])('is quick: %s', (_, input) => {
    expect(cost(input)).toBeLessThan(80)
  })
})

describe('a claim with 10,000 statements', () => {
  it('takes no more than in proportion', () => {
    expect(cost(crowd(10_000, { actors: 2000, unnamed: 0.1, standIns: 0 }))).toBeLessThan(2000)
  })
})
