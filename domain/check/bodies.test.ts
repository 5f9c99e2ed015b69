import { expect, it } from 'vitest'
import { type Actor, spokenForBy, topOf } from './bodies.ts'

const actor = (id: string, speaksFor: string | null): [string, Actor] => [
  id,
  { id, kind: 'body', speaksFor, descriptor: null, country: null, body: null, possiblySameAs: [] },
]
const actors = new Map([
  actor('spokesman', 'ministry'),
  actor('ministry', 'government'),
  actor('government', null),
  actor('a', 'b'),
  actor('b', 'a'),
])

it('names everyone that a speaker speaks as, from itself to the top', () => {
  expect(spokenForBy('spokesman', actors)).toEqual(['spokesman', 'ministry', 'government'])
  expect(spokenForBy('spokesman', actors).at(-1)).toBe(topOf('spokesman', actors))
  expect(spokenForBy('unknown', actors)).toEqual(['unknown'])
})

it('ends where bodies speak for each other', () => {
  expect(spokenForBy('a', actors)).toEqual(['a', 'b'])
})
