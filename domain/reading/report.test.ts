import { expect, it } from 'vitest'
import { keptShare, type ReadingRow, readingTable } from './report.ts'

const row = (over: Partial<ReadingRow>): ReadingRow => ({
  source: 'Courier',
  language: 'en',
  reader: '2',
  drafts: 10,
  kept: 6,
  corrected: 1,
  split: 0,
  rejected: 1,
  open: 2,
  missed: 1,
  ...over,
})

it('counts what was kept among what was decided, and says nothing where nothing was', () => {
  expect(keptShare(row({}))).toBe(0.75)
  expect(keptShare(row({ kept: 0, corrected: 0, rejected: 0 }))).toBeNull()
})

it('lists the busiest source first and sums all', () => {
  const lines = readingTable([row({ source: 'Post', drafts: 3, kept: 1 }), row({})]).split('\n')
  expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(['source', 'Courier', 'Post', 'all'])
  expect(lines.at(-1)).toMatch(/^all\s+13\s+7\s+2\s+0\s+2\s+4\s+2\s+64%$/)
})

it('stands without rows', () => {
  expect(readingTable([]).split('\n')).toHaveLength(2)
})
