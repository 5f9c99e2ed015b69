import { describe, expect, it } from 'vitest'
import { subjects } from '../history/view.ts'
import { reachOf, within } from './limits.ts'
import { may, permissions } from './permissions.ts'
import type { Viewer } from './viewer.ts'

const edit = { subject: 'claim', what: 'edited' } as const
const nothing = { claims: [], stories: [] }

describe('an editor who is limited to some stories', () => {
  it('may change what stands in these alone', () => {
    const bears = (...claims: string[][]) => ({ claims: claims.map((stories) => ({ stories })), stories: [] })
    expect(within(['a', 'b'], [edit], bears(['a']))).toBe(true)
    expect(within(['a', 'b'], [edit], bears(['a', 'b'], ['b']))).toBe(true)
    expect(within(['a'], [edit], bears(['a', 'other']))).toBe(false)
    expect(within(['a'], [edit], bears(['a'], ['other']))).toBe(false)
    expect(within(['a'], [edit], bears([]))).toBe(false)
    expect(within([], [edit], bears(['a']))).toBe(false)
    expect(within(['a'], [{ subject: 'story', what: 'begun' }], { claims: [], stories: ['new'] })).toBe(false)
  })

  it('may bring in and read what belongs to no story yet, and name who is new', () => {
    const read = [
      { subject: 'report', what: 'filed' },
      { subject: 'statement', what: 'confirmed' },
      { subject: 'actor', what: 'added' },
      { subject: 'source', what: 'added' },
    ] as const
    expect(within(['a'], read, nothing)).toBe(true)
  })

  it('may not do what reaches beyond any story', () => {
    const far = [
      { subject: 'actor', what: 'edited' },
      { subject: 'source', what: 'edited' },
      { subject: 'desk setting', what: 'edited' },
      { subject: 'objection', what: 'settled' },
      { subject: 'origin verdict', what: 'held to be one' },
      { subject: 'origin verdict', what: 'held open again' },
    ] as const
    for (const change of far) expect(within(['a'], [change], nothing)).toBe(false)
    expect(reachOf({ subject: 'something new' as 'claim', what: 'edited' })).toBe('beyond')
    expect(subjects.map((subject) => reachOf({ subject, what: 'edited' }))).toHaveLength(subjects.length)
  })

  it('holds fewer permissions than an editor without a limit, and none besides', () => {
    const free: Viewer = { kind: 'person', id: 'x', name: 'X', role: 'editor' }
    const held = (viewer: Viewer) =>
      Object.keys(permissions).filter((one) => may(viewer, one as keyof typeof permissions))
    const limited = held({ ...free, stories: ['a'] })
    const lost = held(free).filter((one) => !limited.includes(one))
    expect(lost.sort()).toEqual(['actor.write', 'merge.write', 'objection.settle'])
    expect(limited.filter((one) => !held(free).includes(one))).toEqual([])
  })
})
