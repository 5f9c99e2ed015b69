import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeskDraft } from '#components/statement/draft-wording.ts'
import { begin, deskAfter, type Event, focused, inOrder } from './desk-state.ts'

const draft = (id: string, more: Partial<DeskDraft> = {}): DeskDraft => ({
  id,
  words: id,
  language: 'en',
  mode: 'quoted',
  hedge: null,
  chain: [],
  said: null,
  saidWords: null,
  anchor: { start: 0, end: 1 },
  content: [[0, 1]],
  cue: [],
  source: [],
  snapshotNumber: 1,
  withdrawn: false,
  why: '',
  certainty: 0.9,
  state: 'open',
  version: 1,
  byPerson: false,
  stances: [],
  ...more,
})
const four = [draft('a'), draft('b'), draft('doubt', { certainty: 0.3 }), draft('c')]
const run = (events: Event[], drafts = four) => events.reduce(deskAfter, begin(drafts))
const states = (state: ReturnType<typeof begin>) =>
  Object.fromEntries(state.drafts.map((each) => [each.id, each.state]))

describe('next and previous', () => {
  it('go through the list and stop at its ends, past what is folded', () => {
    expect(run([{ type: 'moved', by: 1 }]).focus).toBe('b')
    expect(run([1, 1, 1, 1].map(() => ({ type: 'moved', by: 1 }))).focus).toBe('c')
    expect(run([{ type: 'moved', by: -1 }]).focus).toBe('a')
  })

  it('open on the first draft that waits, or on the one that is named', () => {
    expect(begin([draft('a', { state: 'confirmed' }), draft('b')]).focus).toBe('b')
    expect(begin(four, 'c').focus).toBe('c')
    expect(begin([]).focus).toBeNull()
  })
})

describe('fold', () => {
  it('shows the doubtful tail after the rest and goes there, and back', () => {
    const open = run([{ type: 'folded' }])
    expect(inOrder(open).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'doubt'])
    expect(open.focus).toBe('doubt')
    const closed = deskAfter(open, { type: 'folded' })
    expect(inOrder(closed).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(closed.focus).toBe('c')
  })

  it('begins with the least doubtful', () => {
    const drafts = [draft('a'), draft('worst', { certainty: 0.1 }), draft('better', { certainty: 0.4 })]
    const open = run([{ type: 'folded' }], drafts)
    expect(inOrder(open).map(({ id }) => id)).toEqual(['a', 'better', 'worst'])
    expect(open.focus).toBe('better')
  })

  it('does not hide a doubtful draft that was confirmed', () => {
    const state = run([{ type: 'deciding', id: 'doubt', to: 'confirmed', onward: false }])
    expect(inOrder(state).map(({ id }) => id)).toContain('doubt')
  })
})

describe('order', () => {
  const drafts = [draft('a', { certainty: 0.6 }), draft('b'), draft('doubt', { certainty: 0.3 }), draft('c')]

  it('is that of the text, or by certainty with the text deciding between equals; the draft in hand stays', () => {
    const moved = run([{ type: 'ordered', order: 'certainty' }], drafts)
    expect(inOrder(moved).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect(moved.focus).toBe('a')
    expect(deskAfter(moved, { type: 'moved', by: -1 }).focus).toBe('c')
    const back = deskAfter(moved, { type: 'ordered', order: 'text' })
    expect(inOrder(back).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('deciding', () => {
  const confirm: Event = { type: 'deciding', id: 'a', to: 'confirmed', onward: true }

  it('shows at once and goes on to the next that waits', () => {
    const state = run([confirm])
    expect(states(state)).toMatchObject({ a: 'confirmed' })
    expect(state.focus).toBe('b')
  })

  it('is rolled back when refused, and comes into view again', () => {
    const state = run([confirm, { type: 'refused', id: 'a' }])
    expect(states(state)).toMatchObject({ a: 'open' })
    expect(state.focus).toBe('a')
  })

  it('falls back to where it was before two decisions in flight', () => {
    const state = run([
      confirm,
      { type: 'deciding', id: 'a', to: 'rejected', onward: false },
      { type: 'refused', id: 'a' },
    ])
    expect(states(state)).toMatchObject({ a: 'open' })
  })

  it('is not undone by an older answer of the server', () => {
    const accepted: Event = {
      type: 'decided',
      id: 'a',
      version: 2,
      done: { kind: 'decided', id: 'a', from: 'open' },
    }
    expect(states(run([confirm, { type: 'arrived', drafts: four }]))).toMatchObject({ a: 'confirmed' })
    expect(states(run([confirm, accepted, { type: 'arrived', drafts: four }]))).toMatchObject({
      a: 'confirmed',
    })
  })

  it('gives way to a newer one', () => {
    const newer = [draft('a', { state: 'rejected', version: 3 }), draft('b')]
    expect(states(run([{ type: 'arrived', drafts: newer }]))).toEqual({ a: 'rejected', b: 'open' })
  })
})

describe('undo', () => {
  const done = { kind: 'decided' as const, id: 'a', from: 'open' as const }

  it('takes the last thing done and returns to it', () => {
    const state = run([
      { type: 'decided', id: 'a', version: 2, done },
      { type: 'undone', done, version: 3 },
    ])
    expect(state.done).toEqual([])
    expect(focused(state)).toMatchObject({ id: 'a', version: 3 })
  })

  it('goes to what replaced a draft, also before it has arrived', () => {
    const replaced: Event = {
      type: 'did',
      done: { kind: 'replaced', id: 'b', version: 2, by: ['b2'] },
      focus: 'b2',
    }
    const arrived: Event = { type: 'arrived', drafts: [draft('a'), draft('b2'), draft('c')] }
    expect(run([{ type: 'moved', by: 1 }, replaced, arrived]).focus).toBe('b2')
    expect(run([arrived, replaced]).focus).toBe('b2')
  })
})

it('the focus is always on a draft that is shown, as long as there is one', () => {
  const id = fc.constantFrom('a', 'b', 'doubt', 'c')
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ type: fc.constant('moved' as const), by: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ type: fc.constant('focused' as const), id }),
    fc.record({ type: fc.constant('folded' as const) }),
    fc.record({
      type: fc.constant('ordered' as const),
      order: fc.constantFrom('text' as const, 'certainty' as const),
    }),
    fc.record({
      type: fc.constant('deciding' as const),
      id,
      to: fc.constantFrom('open' as const, 'confirmed' as const, 'rejected' as const),
      onward: fc.boolean(),
    }),
    fc.record({ type: fc.constant('refused' as const), id }),
    fc.record({
      type: fc.constant('arrived' as const),
      drafts: fc.subarray(four, { minLength: 1 }),
    }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      let state = begin(four)
      for (const each of events) {
        if ('id' in each && !state.drafts.some((draft) => draft.id === each.id)) continue
        state = deskAfter(state, each)
        const shown: (string | null)[] = inOrder(state).map((draft) => draft.id)
        expect(shown.length === 0 ? [null] : shown).toContain(state.focus)
      }
    }),
  )
})
