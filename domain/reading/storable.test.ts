import { expect, it } from 'vitest'
import { storable } from './storable.ts'

it('takes what no database keeps out of every string, however deep, and leaves all else', () => {
  const at = new Date()
  const bytes = new Uint8Array([0, 1])
  const given = {
    title: 'a\u0000b',
    byline: ['\ud800x', 'y😀'],
    facts: [{ value: '\u0000' }],
    n: 1,
    no: null,
    at,
    bytes,
  }
  expect(storable(given)).toEqual({
    ...given,
    title: 'ab',
    byline: ['\ufffdx', 'y😀'],
    facts: [{ value: '' }],
  })
  expect(storable(given).at).toBe(at)
})
