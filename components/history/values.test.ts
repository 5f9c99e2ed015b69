import { describe, expect, it } from 'vitest'
import { changedMembers } from './values.ts'

const look = {
  locale: 'en',
  zone: 'UTC',
  names: { a2b3c4d5e6f7: 'Roads Board', c2: 'The road is closed' },
} as const

describe('changedMembers', () => {
  it('names members and what they mention, the telling ones first, and leaves out what stayed empty', () => {
    const after = {
      language: 'ar',
      aboutId: 'a2b3c4d5e6f7',
      scope: null,
      wording: 'The road is open',
      kind: 'event',
    }
    expect(changedMembers(look, null, after).map(({ name, after }) => [name, after])).toEqual([
      ['Wording', 'The road is open'],
      ['Kind', 'Event'],
      ['About', 'Roads Board'],
      ['Language', 'Arabic'],
    ])
  })

  it('sets before beside after, and says what a member of a member is', () => {
    expect(changedMembers(look, { 'stance:c2': 'affirms' }, { 'stance:c2': null })).toEqual([
      { key: 'stance:c2', name: 'Stance: \u2068The road is closed\u2069', before: 'Affirms', after: null },
    ])
  })

  it('puts times, origins and truth in words', () => {
    const after = {
      publishedAt: '2026-09-01T10:00:00.000Z',
      origins: { affirms: [1, 2], denies: [0, 0] },
      retracted: true,
    }
    expect(changedMembers(look, null, after).map(({ after }) => after)).toEqual([
      '1–2 origins affirm, 0 origins deny',
      'Tue 1 Sep 2026, 10:00 UTC',
      'yes',
    ])
  })

  it('shows what nobody named as it is kept', () => {
    expect(changedMembers(look, null, { odd: { x: 1 } })).toEqual([
      { key: 'odd', name: 'odd', before: null, after: '{"x":1}' },
    ])
  })
})
