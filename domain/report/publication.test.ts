import { expect, it } from 'vitest'
import { publicationOf } from './publication.ts'

const at = '2026-01-31T00:00:00.000Z'

it.each([
  ['instant', at],
  ['day', '2026-02-01T00:00:00.000Z'],
  ['year', '2027-01-31T00:00:00.000Z'],
] as const)('knows a publication to the %s', (publishedPrecision, to) => {
  expect(publicationOf({ publishedAt: at, publishedPrecision })).toEqual({
    from: at,
    to,
    precision: publishedPrecision,
  })
})

it('covers a whole month, and knows nothing of a report without a date', () => {
  const month = { publishedAt: '2026-02-01T00:00:00.000Z', publishedPrecision: 'month' as const }
  expect(publicationOf(month)?.to).toBe('2026-03-01T00:00:00.000Z')
  expect(publicationOf({ publishedAt: null, publishedPrecision: 'day' })).toBeNull()
})
