import { describe, expect, it } from 'vitest'
import { restorable } from './restore.ts'

describe('what history can put back', () => {
  it('is what stands in place, as it was before the change', () => {
    expect(
      restorable({ subject: 'claim', before: { wording: 'Old', stories: ['a'], status: 'contested' } }),
    ).toEqual({
      kind: 'restorable',
      subject: 'claim',
      permission: 'claim.write',
      wanted: { wording: 'Old', stories: ['a'] },
    })
    expect(restorable({ subject: 'source', before: { homepage: null } })).toMatchObject({
      permission: 'source.write',
      wanted: { homepage: null },
    })
  })

  it('is nothing of a person or a visitor, whatever history holds of them', () => {
    for (const subject of ['person', 'objection'] as const)
      expect(restorable({ subject, before: { role: 'admin', senders: 1, name: 'X' } })).toEqual({
        kind: 'must not come back',
      })
  })

  it('is no first row, and nothing that is undone by a row of its own', () => {
    expect(restorable({ subject: 'claim', before: null })).toEqual({ kind: 'nothing before' })
    for (const subject of ['statement', 'check', 'report', 'snapshot', 'figure', 'reliance'] as const)
      expect(restorable({ subject, before: { state: 'open' } })).toEqual({ kind: 'elsewhere' })
    expect(restorable({ subject: 'story', before: { publishedAt: null } })).toEqual({ kind: 'elsewhere' })
    expect(restorable({ subject: 'actor', before: { mergedInto: null } })).toEqual({ kind: 'elsewhere' })
  })
})
