import { describe, expect, it } from 'vitest'
import type { ReportView } from '#domain/report/view.ts'
import { reportData } from './report-data.ts'

describe('a report for machines', () => {
  it('marks its statements by words and by code points', () => {
    const text = '🦆 “The road is closed,” Mara Tesh said.'
    const report = {
      id: 'reportreport',
      title: 'Road',
      byline: [],
      language: 'en',
      url: null,
      publishedAt: null,
      source: { id: 's', name: 'Post' },
      snapshot: { text },
      statements: [{ id: 'statementsta', anchor: { start: 3, end: 22 }, content: [[3, 22]], stances: [] }],
    } as unknown as ReportView
    const [, annotation] = reportData('https://record.example', report) as [
      object,
      { target: { selector: object[] } },
    ]
    expect(annotation.target.selector).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'The road is closed,',
        prefix: '🦆 “',
        suffix: '” Mara Tesh said.',
      },
      { type: 'TextPositionSelector', start: 3, end: 22 },
    ])
  })
})
