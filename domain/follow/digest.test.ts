import { describe, expect, it } from 'vitest'
import type { Status } from '../check/types.ts'
import { type DigestItem, digestOf } from './digest.ts'

const claim = (id: string) => ({ id, wording: `Claim ${id}`, language: 'en' })
let second = 0
const at = () => new Date(Date.UTC(2026, 8, 1, 7, 0, second++)).toISOString()
const move = (id: string, from: Status, to: Status): DigestItem => {
  const when = at()
  return { kind: 'move', key: `move:${id}:${when}`, claim: claim(id), from, to, at: when }
}
const correction = (id: string, reasons = 'Why'): DigestItem => {
  const of = { claim: claim(id), check: `k${id}`, reasons, language: 'en' }
  return { kind: 'correction', key: `correction:k${id}`, ...of, at: at() }
}

describe('what a digest holds', () => {
  it('is nothing where nothing moved, so that no mail goes', () => expect(digestOf([])).toBeNull())

  it('is one line for a claim, from what it was to what it is, however often it moved', () => {
    const items = [move('a', 'empty', 'single source'), move('a', 'single source', 'corroborated')]
    for (const given of [items, items.toReversed()])
      expect(digestOf(given)).toMatchObject({
        lines: [{ kind: 'move', from: 'empty', to: 'corroborated', moves: 2, at: items[1]!.at }],
        more: 0,
      })
  })

  it('leaves out a status that is again what it was', () => {
    const there = move('a', 'single source', 'corroborated')
    expect(digestOf([there, move('a', 'corroborated', 'single source')])).toBeNull()
    expect(
      digestOf([there, move('a', 'corroborated', 'single source'), correction('a')])?.lines,
    ).toHaveLength(1)
  })

  it('holds every correction and retraction beside the moves, oldest first', () => {
    const items = [correction('a'), move('b', 'empty', 'disputed'), correction('c')]
    expect(digestOf(items.toReversed())?.lines.map((line) => line.claim.id)).toEqual(['a', 'b', 'c'])
  })

  it('says how much more there is than a mail holds', () => {
    const items = Array.from({ length: 61 }, (_, n) => move(`c${n}`, 'empty', 'single source'))
    expect(digestOf(items)).toMatchObject({ more: 11, lines: { length: 50 } })
  })

  it('shortens reasons by whole characters', () => {
    const line = digestOf([correction('a', `${'😀'.repeat(400)}`)])!.lines[0]!
    if (line.kind === 'move') throw new Error('a move')
    expect([...line.reasons]).toHaveLength(300)
    expect(line.reasons.isWellFormed()).toBe(true)
  })
})
