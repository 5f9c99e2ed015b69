import { expect, it } from 'vitest'
import type { ChangeLine } from '#domain/history/view.ts'
import { historyTable } from './table.ts'

const line: ChangeLine = {
  id: '7',
  subject: 'claim',
  subjectId: 'abcdefghjkmn',
  number: 2,
  what: 'edited',
  before: { wording: 'Old', aboutId: 'actoractorac' },
  after: { wording: 'New', aboutId: null },
  why: null,
  byName: 'Sami',
  at: '2026-09-01T10:00:00.000Z',
  name: 'New',
  language: 'en',
}

it('says what was and is in words, a row for each member, by the names that things have', () => {
  const look = { locale: 'en', zone: 'UTC' } as const
  const { columns, rows } = historyTable(look, { rows: [line], names: { actoractorac: 'Roads Board' } })
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  expect(rows.map((row) => row.slice(-3))).toEqual([
    ['Wording', 'Old', 'New'],
    ['About', 'Roads Board', ''],
  ])
  const nothing = historyTable(look, { rows: [{ ...line, before: null, after: {} }], names: {} })
  expect(nothing.rows).toHaveLength(1)
})
