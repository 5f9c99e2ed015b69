import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptySource, merged, type SourceDraft, sourceFieldsOf } from './source-draft.ts'

const word = fc.constantFrom('', 'one', 'two')
const draft: fc.Arbitrary<SourceDraft> = fc.record({
  name: word,
  kind: fc.constantFrom('NGO', 'news outlet'),
  homepage: word,
  domains: word,
  language: word,
  country: word,
  owner: word,
  actor: word,
  carries: fc.subarray(['w1', 'w2']),
})

describe('two edits of one source', () => {
  it('loses nothing: each change is in the form or to be chosen', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { settled, open } = merged(base, mine, theirs)
        for (const field of Object.keys(base) as (keyof SourceDraft)[]) {
          const text = (of: SourceDraft) => JSON.stringify(of[field])
          if (open.includes(field)) {
            expect(new Set([text(base), text(mine), text(theirs)]).size).toBe(3)
            continue
          }
          if (text(mine) !== text(base)) expect(text(settled)).toBe(text(mine))
          else expect(text(settled)).toBe(text(theirs))
        }
      }),
    )
  })
})

it('reads domains from lines, commas and spaces', () => {
  const domains = ' one.example,two.example\n\nthree.example; '
  expect(sourceFieldsOf({ ...emptySource, domains }).domains).toEqual([
    'one.example',
    'two.example',
    'three.example',
  ])
})
