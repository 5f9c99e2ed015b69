import { describe, expect, it } from 'vitest'
import type { InboxList, InboxRow } from '#domain/inbox/view.ts'
import { begin, inboxAfter, inHand, marked, newsOf, type State, shownOf } from './inbox-state.ts'

const row = (n: number, over: Partial<InboxRow> = {}): InboxRow => ({
  ...{
    key: `drafts:${n}`,
    kind: 'drafts',
    rank: n,
    since: n,
    story: 'storyaaa1',
    source: null,
    language: 'en',
  },
  ...{ text: null, assigned: null, rest: 'open', until: null, version: 0, stamp: 'as read' },
  ...over,
})
const list = (...rows: InboxRow[]): InboxList => ({ rows, stories: [], sources: [], people: [], beyond: 0 })
const keys = (state: State) =>
  shownOf(state, 'me').lines.flatMap((line) => (line.type === 'item' ? [line.id] : []))
const arrive = (state: State, ...rows: InboxRow[]) =>
  inboxAfter(state, { type: 'arrived', list: list(...rows) })

describe('a list that is read', () => {
  const state = begin(list(row(1), row(2), row(3)), {})

  it('does not move when something new, weightier, arrives: that is announced, and shown when asked', () => {
    const after = arrive(state, row(0), row(1), row(2, { rank: 90 }), row(3))
    expect(keys(after)).toEqual(keys(state))
    expect(newsOf(after, 'me')).toBe(1)
    const shown = inboxAfter(after, { type: 'showed news' })
    expect(keys(shown)).toEqual(['drafts:0', 'drafts:1', 'drafts:2', 'drafts:3'])
    expect(newsOf(shown, 'me')).toBe(0)
  })

  it('keeps what somebody else settled or put away in its place, and lets no act name it', () => {
    const after = arrive(state, row(1, { rest: 'snoozed', version: 1 }), row(3))
    expect(keys(after)).toEqual(keys(state))
    expect([...after.gone].sort()).toEqual(['drafts:1', 'drafts:2'])
    const all = inboxAfter(after, { type: 'chose', keys: ['drafts:1', 'drafts:2', 'drafts:3'], as: true })
    expect(inHand(all, shownOf(all, 'me'), null).map(({ key }) => key)).toEqual(['drafts:3'])
  })

  it('knows at once whom something is assigned to, and its version: an act must name it', () => {
    const after = arrive(state, row(1), row(2, { assigned: 'sami', version: 4 }), row(3))
    expect(after.rows[1]).toMatchObject({ assigned: 'sami', version: 4 })
  })

  it('does not announce what one did oneself while a newer list waited to be shown', () => {
    const waiting = arrive(state, row(0), row(1), row(2), row(3))
    expect(newsOf(waiting, 'me')).toBe(1)
    const aside = { assigned: null, until: null, aside: true }
    const shown = inboxAfter(waiting, { type: 'put', rows: [marked(row(2), aside)] })
    expect(newsOf(shown, 'me')).toBe(1)
    const after = inboxAfter(shown, {
      type: 'answered',
      outcomes: [
        {
          key: 'drafts:2',
          kind: 'ok',
          version: 1,
          before: { assigned: null, until: null, aside: false },
          after: aside,
        },
      ],
    })
    expect(newsOf(after, 'me')).toBe(1)
    expect(keys(inboxAfter(after, { type: 'showed news' }))).toEqual(['drafts:0', 'drafts:1', 'drafts:3'])
  })

  it('shows news where one stands: with the same line in hand, what is chosen and what is folded', () => {
    const texts = begin(list(row(1, { text: 't' }), row(2, { text: 't' })), {})
    const line = shownOf(texts, 'me').lines.find(({ id }) => id === 'drafts:1')!
    const before = [
      { type: 'folded', line } as const,
      { type: 'chose', keys: ['drafts:2'], as: true } as const,
    ].reduce<State>(inboxAfter, texts)
    const { at, chosen, folds } = inboxAfter(arrive(before, row(0), ...before.rows), { type: 'showed news' })
    expect({ at, chosen, folds }).toEqual({
      at: 'drafts:1',
      chosen: new Set(['drafts:2']),
      folds: before.folds,
    })
    expect([...folds.texts]).toEqual(['t'])
  })

  it('lets go of what was chosen when it is filtered: an act must not reach what is out of sight', () => {
    const all = inboxAfter(state, { type: 'chose', keys: ['drafts:1'], as: true })
    expect(inboxAfter(all, { type: 'filtered', filter: { rest: 'aside' } }).chosen.size).toBe(0)
  })

  it('announces what comes back from a snooze', () => {
    const asleep = begin(list(row(1), row(2, { rest: 'snoozed' })), {})
    const after = arrive(asleep, row(1), row(2))
    expect(keys(after)).toEqual(['drafts:1'])
    expect(newsOf(after, 'me')).toBe(1)
  })
})

describe('an act', () => {
  it('is seen at once; what somebody else changed first is as they left it', () => {
    const state = begin(list(row(1), row(2)), {})
    const put = inboxAfter(state, {
      type: 'put',
      rows: [row(1, { rest: 'aside' }), row(2, { rest: 'aside' })],
    })
    expect(keys(put)).toEqual([])
    const mark = { assigned: null, until: null, aside: false }
    const after = inboxAfter(put, {
      type: 'answered',
      outcomes: [
        { key: 'drafts:1', kind: 'ok', version: 1, before: mark, after: { ...mark, aside: true } },
        {
          key: 'drafts:2',
          kind: 'conflict',
          changed: false,
          stamp: 'as read',
          version: 3,
          by: 'Sami',
          at: null,
          theirs: { ...mark, assigned: 'sami' },
        },
      ],
    })
    expect(keys(after)).toEqual(['drafts:2'])
    expect(after.rows[1]).toMatchObject({ assigned: 'sami', rest: 'open', version: 3 })
  })

  it('on what is another thing than was read leaves it, and takes its new stamp; a newer list alone does not', () => {
    const mark = { assigned: null, until: null, aside: false }
    const listed = arrive(begin(list(row(1)), {}), row(1, { stamp: 'changed', version: 0 }))
    expect(listed.rows[0]).toMatchObject({ stamp: 'as read' })
    const put = inboxAfter(listed, { type: 'put', rows: [row(1, { rest: 'aside' })] })
    const conflict = { kind: 'conflict' as const, changed: true, by: null, at: null, theirs: mark }
    const after = inboxAfter(put, {
      type: 'answered',
      outcomes: [{ key: 'drafts:1', version: 0, stamp: 'changed', ...conflict }],
    })
    expect(after.rows[0]).toMatchObject({ rest: 'open', stamp: 'changed' })
  })

  it('that fails puts nothing back over what a colleague did meanwhile and the newer list knows', () => {
    const state = begin(list(row(1), row(2)), {})
    const put = inboxAfter(state, {
      type: 'put',
      rows: [row(1, { rest: 'aside' }), row(2, { rest: 'aside' })],
    })
    const listed = arrive(put, row(1, { rest: 'snoozed', until: 5, assigned: 'sami', version: 3 }), row(2))
    const back = inboxAfter(listed, { type: 'put', rows: [row(1), row(2)] })
    expect(keys(back)).toEqual(['drafts:1', 'drafts:2'])
    expect(back.rows[0]).toMatchObject({ rest: 'open', assigned: 'sami', version: 3 })
    const { rows } = inboxAfter(back, { type: 'showed news' })
    expect(rows[0]).toMatchObject({ rest: 'snoozed', until: 5, assigned: 'sami', version: 3 })
    expect(rows[1]).toMatchObject({ rest: 'open', version: 0 })
  })

  it('on what was settled meanwhile leaves it in its place and lets no further act name it; nothing stays chosen', () => {
    const all = inboxAfter(begin(list(row(1), row(2)), {}), {
      type: 'chose',
      keys: ['drafts:1', 'drafts:2'],
      as: true,
    })
    const after = inboxAfter(all, { type: 'answered', outcomes: [{ key: 'drafts:1', kind: 'missing' }] })
    expect(keys(after)).toEqual(['drafts:1', 'drafts:2'])
    expect([...after.gone]).toEqual(['drafts:1'])
    expect(after.chosen.size).toBe(0)
    expect(inHand(after, shownOf(after, 'me'), 'drafts:1')).toEqual([])
  })

  it('marks a row: put aside before asleep, asleep until a moment, or open', () => {
    const until = '2026-11-01T10:00:00Z'
    const none = { assigned: null, until: null, aside: false }
    expect(marked(row(1), { ...none, until, aside: true }).rest).toBe('aside')
    expect(marked(row(1), { ...none, until })).toMatchObject({ rest: 'snoozed', until: Date.parse(until) })
    expect(marked(row(1, { rest: 'aside', until: 1 }), none)).toMatchObject({ rest: 'open', until: null })
  })

  it('is about all that carry one text while they are folded, and about one when they are not', () => {
    const state = begin(list(row(1, { text: 't' }), row(2, { text: 't' }), row(3)), {})
    const shown = shownOf(state, 'me')
    expect(inHand(state, shown, 'drafts:1').map(({ key }) => key)).toEqual(['drafts:1', 'drafts:2'])
    const line = shown.lines[shown.places.get('drafts:1')!]!
    const open = inboxAfter(state, { type: 'folded', line })
    expect(inHand(open, shownOf(open, 'me'), 'drafts:1').map(({ key }) => key)).toEqual(['drafts:1'])
  })
})
