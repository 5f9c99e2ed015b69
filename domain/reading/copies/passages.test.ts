import { describe, expect, it } from 'vitest'
import { sharedPassages } from './passages.ts'

const first = 'Mayor Ilse Brandt told the council that the tram will open in spring, not in winter.'
const second = 'The operator has hired forty drivers and will train them on the old line until then.'

describe('sharedPassages', () => {
  it('finds passages in another order, with the share of each text', () => {
    const { passages, shareOfA, shareOfB } = sharedPassages(
      `${first} ${second}`,
      `${second} Nothing else. ${first}`,
    )
    expect(passages).toHaveLength(2)
    expect(shareOfA).toBe(1)
    expect(shareOfB).toBeCloseTo(32 / 34)
  })

  it('takes quotation marks and the full stop where both have them', () => {
    const a = `He said: "${first}" And left.`
    const b = `"${first}"`
    expect(sharedPassages(a, b).passages).toEqual([{ a: [9, 9 + b.length], b: [0, b.length] }])
  })

  it('does not call a shared name or set phrase a passage', () => {
    expect(
      sharedPassages('Mayor Ilse Brandt told the council', 'Later Mayor Ilse Brandt told the press'),
    ).toEqual({
      passages: [],
      shareOfA: 0,
      shareOfB: 0,
    })
  })

  it('gives nothing for empty texts and stays quick on a refrain', () => {
    expect(sharedPassages('', first)).toEqual({ passages: [], shareOfA: 0, shareOfB: 0 })
    const refrain = 'la '.repeat(30_000)
    const started = process.cpuUsage()
    expect(sharedPassages(refrain, `${refrain}${refrain}`).shareOfB).toBe(1)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
  })
})
