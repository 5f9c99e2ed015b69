import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, leftOn, type QueueEvent, type QueueState, queueAfter } from './edge-state.ts'

const three = begin(['a', 'b', 'c'].map((key) => ({ key, version: 0 })))
const following = (...events: QueueEvent[]): QueueState => events.reduce(queueAfter, three)
const answer = (key: string, to: 'confirmed' | 'rejected'): QueueEvent => ({
  type: 'answering',
  key,
  to,
  onward: true,
})

describe('the queue at work', () => {
  it('shows an answer at once and goes on to the next that is open', () => {
    const state = following(answer('a', 'confirmed'))
    expect(state.lines[0]).toEqual({ key: 'a', version: 0, answer: 'confirmed' })
    expect(state.at).toBe(1)
    expect(leftOn(state)).toBe(2)
    expect(following(answer('a', 'confirmed'), answer('b', 'rejected'), answer('c', 'confirmed')).at).toBe(2)
  })

  it('comes back to what was left for later when nothing else is open', () => {
    const state = following({ type: 'skipped' }, answer('b', 'confirmed'), answer('c', 'confirmed'))
    expect([state.at, leftOn(state)]).toEqual([0, 1])
    expect(following({ type: 'skipped' }, { type: 'skipped' }, { type: 'skipped' }).at).toBe(0)
  })

  it('keeps what was answered here when the page is read anew, and takes in what has come', () => {
    const items = ['b', 'd'].map((key) => ({ key, version: 0 }))
    const state = following(answer('a', 'confirmed'), { type: 'arrived', items })
    expect(state.lines.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
    expect(state.lines[0]!.answer).toBe('confirmed')
  })

  it('takes an answer back that the record refused, and goes back to it', () => {
    const state = following(answer('a', 'confirmed'), { type: 'refused', key: 'a', back: 'open' })
    expect([state.at, state.lines[0]!.answer]).toEqual([0, 'open'])
  })

  it('keeps both answers where another was first, and the version to answer with', () => {
    const met = {
      type: 'conflict',
      key: 'a',
      mine: 'confirmed',
      theirs: 'rejected',
      version: 3,
      by: 'Noa',
    } as const
    const state = following(answer('a', 'confirmed'), met)
    expect(state).toMatchObject({ at: 0, met: { mine: 'confirmed', theirs: 'rejected', by: 'Noa' } })
    expect(state.lines[0]).toEqual({ key: 'a', version: 3, answer: 'rejected' })
    expect(queueAfter(state, { type: 'left' }).met).toBeNull()
  })

  it('undoes the newest answer first', () => {
    const said = (key: string, version: number, undone = false): QueueEvent => ({
      type: 'answered',
      key,
      version,
      from: 'open',
      undone,
    })
    const state = following(answer('a', 'confirmed'), said('a', 1), answer('b', 'rejected'), said('b', 1))
    expect(state.done.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(queueAfter(state, said('b', 2, true)).done.map(({ key }) => key)).toEqual(['a'])
  })

  it('for any events: the focus stays on the page', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'elsewhere')
    const event: fc.Arbitrary<QueueEvent> = fc.oneof(
      fc.record({ type: fc.constant('moved' as const), to: fc.integer({ min: -9, max: 9 }) }),
      fc.constant({ type: 'skipped' as const }),
      fc.record({
        type: fc.constant('answering' as const),
        key: fc.constantFrom('a', 'b', 'c'),
        to: fc.constantFrom('open' as const, 'confirmed' as const),
        onward: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('answered' as const),
        key,
        version: fc.nat(9),
        from: fc.constant('open' as const),
        undone: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const state = events.reduce(queueAfter, three)
        expect(state.lines[state.at]).toBeDefined()
        expect(state.lines).toHaveLength(3)
      }),
    )
  })
})
