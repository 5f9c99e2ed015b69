import { describe, expect, it } from 'vitest'
import { type Ordered, placeNamed, placeOf } from './listing.ts'

const entry = (at: string): Ordered => ({ at: Date.parse(at), row: 0, claim: null })
const list = [
  '2024-01-01T10:00:00Z',
  '2024-01-01T10:00:00Z',
  '2024-01-01T10:00:00.250Z',
  '2024-01-02T00:00:00Z',
].map(entry)

describe('the place of an entry in the list', () => {
  it('is its moment, and how many of that moment come before', () => {
    expect(list.map((_, index) => placeOf(list, index))).toEqual([
      '2024-01-01T10:00:00Z',
      '2024-01-01T10:00:00Z,1',
      '2024-01-01T10:00:00.250Z',
      '2024-01-02T00:00:00Z',
    ])
  })

  it('is found again by its name', () => {
    for (const [index, { at }] of list.entries()) {
      const found = placeNamed(placeOf(list, index), 'UTC')!
      expect(found.at).toBe(at)
      expect(list.findIndex((one) => one.at >= found.at) + found.skip).toBe(index)
    }
  })

  it('may be a day of the newsroom, which begins where its zone says', () => {
    expect(placeNamed('2023-12-21', 'Asia/Jerusalem')).toEqual({
      at: Date.parse('2023-12-20T22:00:00Z'),
      skip: 0,
    })
  })

  it.each(['', 'yesterday', '2023-02-30', '2023-12-21,x', '2023-12-21,1,2', '2023-12-21,-1'])(
    'is not named by “%s”',
    (text) => expect(placeNamed(text, 'UTC')).toBeNull(),
  )
})
