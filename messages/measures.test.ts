import { expect, it } from 'vitest'
import { bytesInWords, secondsInWords } from './measures.ts'

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [1_540_000, '1.5 MB'],
  [999_000_000, '999 MB'],
  [4_200_000_000, '4.2 GB'],
  [12_340_000_000, '12 GB'],
  [1_000_000_000_000, '1 TB'],
  [62_000_000_000, '62 GB'],
])('%d bytes', (value, words) => {
  expect(bytesInWords('en', value)).toBe(words)
})

it.each([
  [0, '0 seconds'],
  [0.4, '0 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [200, '3.3 minutes'],
  [3599, '60 minutes'],
  [3600, '1 hour'],
  [90_000, '1 day'],
])('%d seconds', (value, words) => {
  expect(secondsInWords('en', value)).toBe(words)
})

it('speaks the other languages', () => {
  expect(bytesInWords('he', 4_200_000_000)).toContain('4.2')
  expect(secondsInWords('ar', 120)).toContain('دقيقتان')
})
