import { describe, expect, it } from 'vitest'
import { restorable } from './restore.ts'

describe('what history can put back', () => {
  it('is what stands in place, as it was before the change', () => {
    expect(
      restorable({
        subject: 'claim',
        before: { wording: 'Old', stories: ['a'], status: 'contested' },
        after: { wording: 'New', stories: [], status: 'resolved' },
      }),
    ).toEqual({
      kind: 'restorable',
      subject: 'claim',
      permission: 'claim.write',
      wanted: { wording: 'Old', stories: ['a'] },
    })
    expect(restorable({ subject: 'source', before: { homepage: null }, after: null })).toMatchObject({
      permission: 'source.write',
      wanted: { homepage: null },
    })
  })

  it('is nothing of a person or a visitor, whatever history holds of them', () => {
    for (const subject of ['person', 'objection'] as const)
      expect(restorable({ subject, before: { role: 'admin', senders: 1, name: 'X' }, after: null })).toEqual({
        kind: 'must not come back',
      })
  })

  it('is no first row, and nothing that is undone by a row of its own', () => {
    expect(restorable({ subject: 'claim', before: null, after: null })).toEqual({ kind: 'nothing before' })
    // what stands in place follows from rows here: from who held the source, from when it was to be
    const held = { 'holding:aaaaaaaaaaaa': { name: 'Vale Press', share: null, from: null, to: null } }
    const owner = { ownerId: 'aaaaaaaaaaaa' }
    for (const [before, after] of [
      [{ ownerId: null }, { ...held, ...owner }],
      [{ ...held, ...owner }, { ownerId: null }],
    ])
      expect(restorable({ subject: 'source', before: before!, after: after! })).toEqual({ kind: 'elsewhere' })
    expect(
      restorable({ subject: 'claim', before: { due: null, happenedFrom: 'x' }, after: { due: {} } }),
    ).toEqual({ kind: 'elsewhere' })
    for (const subject of ['statement', 'check', 'report', 'snapshot', 'figure', 'reliance'] as const)
      expect(restorable({ subject, before: { state: 'open' }, after: null })).toEqual({ kind: 'elsewhere' })
    expect(restorable({ subject: 'story', before: { publishedAt: null }, after: null })).toEqual({
      kind: 'elsewhere',
    })
    expect(restorable({ subject: 'actor', before: { mergedInto: null }, after: null })).toEqual({
      kind: 'elsewhere',
    })
  })
})
