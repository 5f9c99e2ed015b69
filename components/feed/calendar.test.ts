import { expect, it } from 'vitest'
import type { StoryView } from '#domain/story/view.ts'
import { storyCalendar } from './calendar.ts'

const entry = (
  wording: string,
  at: { from: string; to: string; precision: 'instant' | 'day' | 'range' },
) => ({
  kind: 'claim' as const,
  id: 'abcdefghijkl',
  at,
  wording,
  language: 'en',
  status: 'empty' as const,
  statements: [],
})
const story = (timeline: StoryView['timeline']) => ({ title: 'Water; and, roads', timeline }) as StoryView

it('a day is a whole day, a range ends on the day after its last, an instant is an instant', () => {
  const text = storyCalendar(
    'https://record.example',
    story([
      entry('One', { from: '2026-09-01T00:00:00.000Z', to: '2026-09-02T00:00:00.000Z', precision: 'day' }),
      entry('Two', { from: '2026-08-29T00:00:00.000Z', to: '2026-09-08T23:59:59.000Z', precision: 'range' }),
      entry('Three', {
        from: '2026-09-01T10:30:00.000Z',
        to: '2026-09-01T10:30:00.000Z',
        precision: 'instant',
      }),
    ]),
  )
  expect(text).toContain('DTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:20260902')
  expect(text).toContain('DTSTART;VALUE=DATE:20260829\r\nDTEND;VALUE=DATE:20260909')
  expect(text).toContain('DTSTART:20260901T103000Z')
  expect(text).toContain('X-WR-CALNAME:Water\\; and\\, roads')
})

it('folds long lines at 75 octets and between characters', () => {
  const wording = 'מים לבלמרה '.repeat(30)
  const text = storyCalendar(
    'https://record.example',
    story([
      entry(wording, { from: '2026-09-01T00:00:00.000Z', to: '2026-09-02T00:00:00.000Z', precision: 'day' }),
    ]),
  )
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${wording}`)
})
