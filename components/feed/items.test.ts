import { expect, it } from 'vitest'
import type { SourceView } from '#domain/source/view.ts'
import { sourceFeed } from './items.ts'

it('tells in the feed of a source how its reports were edited, with both texts to look at', () => {
  const report = { id: 'r', title: 'Ferry held', language: 'en', publishedAt: '2026-11-01T10:00:00.000Z' }
  const edit = { number: 1, at: '2026-11-02T10:00:00.000Z', silent: true, noted: false, beside: false }
  const edits = [{ ...edit, number: 2, at: '2026-11-03T10:00:00.000Z', silent: false, noted: true }, edit]
  const source = { id: 's', name: 'Tidings', language: 'en', recent: [{ ...report, edits }] }
  const origin = 'https://record.example'
  const { items } = sourceFeed({ locale: 'en', origin }, source as unknown as SourceView)
  expect(items.map(({ title, page, at }) => [title, page, at.slice(0, 10)])).toEqual([
    ['Words changed, and it says so: Ferry held', `${origin}/reports/r/changes/2`, '2026-11-03'],
    ['Words changed without a note: Ferry held', `${origin}/reports/r/changes/1`, '2026-11-02'],
    ['Ferry held', `${origin}/reports/r`, '2026-11-01'],
  ])
})
