import { expect, it } from 'vitest'
import { bytesInWords, secondsInWords } from './measures.ts'

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [4_200_000_000, '4.2 GB'],
  [62_000_000_000, '62 GB'],
])('%d bytes', (value, words) => {
  expect(bytesInWords('en', value)).toBe(words)
})

it.each([
  [0, '0 seconds'],
  [0.4, '0 seconds'],
  [1, '1 second'],
  [200, '3.3 minutes'],
  [90_000, '1 day'],
])('%d seconds', (value, words) => {
  expect(secondsInWords('en', value)).toBe(words)
})

it('speaks the other languages', () => {
  expect(bytesInWords('he', 4_200_000_000)).toContain('4.2')
  expect(secondsInWords('ar', 120)).toContain('دقيقتان')
})
