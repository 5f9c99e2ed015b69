import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { difference, replay } from './replay.ts'

const state = fc.dictionary(fc.constantFrom('wording', 'kind', 'scope', 'language'), fc.option(fc.string()), {
  minKeys: 4,
})

describe('history', () => {
  it('replays to the last state, whatever the edits were', () => {
    fc.assert(
      fc.property(state, fc.array(state), (first, edits) => {
        const changes = [{ what: 'added', before: null, after: first }]
        let now: Record<string, unknown> = first
        for (const edit of edits) {
          changes.push({ what: 'edited', ...difference(now, edit) } as never)
          now = { ...now, ...edit }
        }
        expect(replay(changes)).toEqual(now)
      }),
    )
  })

  it('gives equal values the same bytes, in whatever order their members stand', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: new Date(0), u: undefined })).toBe(
      '{"a":"1970-01-01T00:00:00.000Z","b":[1,{"c":"x","d":null}]}',
    )
  })

  it('forgets a removed subject', () => {
    expect(
      replay([
        { what: 'added', before: null, after: { a: 1 } },
        { what: 'removed', before: { a: 1 }, after: null },
      ]),
    ).toBeNull()
  })
})
