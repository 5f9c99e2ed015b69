import { describe, expect, it } from 'vitest'
import type { CheckView } from '../check/view.ts'
import type { ClaimStatement, ClaimView, OriginView } from '../claim/view.ts'
import type { StoryView } from '../story/view.ts'
import { claimChanges, storyChanges } from './since.ts'

const statement = (id: string, over: Partial<ClaimStatement> = {}) =>
  ({ id, stance: 'affirms', withdrawn: false, ...over }) as ClaimStatement
const origin = (key: string, statements: string[]) =>
  ({ key, kind: 'person', name: key, date: null, statements }) as OriginView
const check = (id: string, over: Partial<CheckView> = {}) =>
  ({ id, verdict: 'supported', correctedById: null, retraction: null, ...over }) as CheckView
const status = (name: string, affirms: [number, number]) =>
  ({
    status: name,
    affirms,
    denies: [0, 0],
    reason: { key: name, params: {} },
    reports: 1,
    rule: 1,
  }) as ClaimView['status']

const claim: ClaimView = {
  id: 'c',
  wording: 'The road is closed',
  kind: 'event',
  language: 'en',
  about: null,
  happened: null,
  status: status('single source', [1, 1]),
  verdict: null,
  stories: [],
  latestAt: null,
  scope: null,
  version: 1,
  supersededBy: null,
  statements: [statement('a')],
  origins: { affirms: [origin('actor:m', ['a'])], denies: [] },
  edges: [],
  loadBearing: [],
  checks: [check('k')],
  moves: [],
}
const kinds = (after: Partial<ClaimView>, before: ClaimView | null = claim) =>
  claimChanges(before, { ...claim, ...after }).map((change) => change.kind)

describe('what changed of a claim', () => {
  it('is nothing where nothing did', () => expect(claimChanges(claim, { ...claim })).toEqual([]))

  it.each<[string[], Partial<ClaimView>]>([
    [['status'], { status: status('corroborated', [2, 2]) }],
    [['status'], { status: status('single source', [1, 2]) }],
    [['came'], { statements: [statement('a'), statement('b')] }],
    [['gone'], { statements: [] }],
    [['withdrawn'], { statements: [statement('a', { withdrawn: true })] }],
    [['stance'], { statements: [statement('a', { stance: 'denies' })] }],
    [
      ['origin gained'],
      { origins: { affirms: [...claim.origins.affirms, origin('actor:n', ['b'])], denies: [] } },
    ],
    [['origin gained', 'origin lost'], { origins: { affirms: [origin('actor:n', ['a'])], denies: [] } }],
    [['origin gained'], { origins: { ...claim.origins, denies: [origin('actor:m', ['b'])] } }],
    [['signed'], { checks: [check('k'), check('l')] }],
    [['signed', 'corrected'], { checks: [check('l'), check('k', { correctedById: 'l' })] }],
    [['retracted'], { checks: [check('k', { retraction: { reasons: 'x', byName: 'y', at: '' } })] }],
    [['worded'], { wording: 'The road is shut' }],
    [['terms'], { kind: 'position' }],
    [['terms'], { scope: 'north' }],
    [['superseded'], { supersededBy: { id: 'd', wording: 'x' } }],
  ])('is told: %j', (expected, after) => expect(kinds(after)).toEqual(expected))

  it('of one that is new is all of it', () => {
    expect(kinds({}, null)).toEqual(['added', 'status', 'came', 'origin gained', 'signed'])
    expect(claimChanges(null, claim)[1]).toMatchObject({
      from: { status: 'empty', reason: { key: 'empty' } },
    })
  })

  it('counts what is not public any more, and says no more of it', () => {
    expect(claimChanges({ ...claim, hidden: 2 }, claim)).toEqual([{ kind: 'hidden', count: 2 }])
  })
})

describe('what changed of a story', () => {
  const entry = (id: string) => ({ kind: 'statement', id, claimId: 'c' })
  const story = (over: Partial<StoryView> = {}) =>
    ({
      title: 'Roads',
      summary: '',
      language: 'en',
      claims: [claim],
      timeline: [entry('a')],
      ...over,
    }) as StoryView

  it('is nothing where nothing did', () => {
    expect(storyChanges(story(), story())).toEqual({ titled: null, summarised: false, claims: [] })
  })
  it('is told by claim: came, left, moved, what bears on it', () => {
    expect(storyChanges(story({ claims: [] }), story()).claims).toMatchObject([{ place: 'came' }])
    expect(storyChanges(story(), story({ claims: [] })).claims).toMatchObject([{ place: 'left' }])
    const moved = { ...claim, status: status('corroborated', [2, 2]) }
    expect(storyChanges(story(), story({ claims: [moved] })).claims).toMatchObject([
      { place: 'stayed', from: { status: 'single source' }, claim: { status: { status: 'corroborated' } } },
    ])
    const more = story({ timeline: [entry('a'), entry('b')] as StoryView['timeline'] })
    expect(storyChanges(story(), more).claims).toMatchObject([{ statements: { came: 1, gone: 0 } }])
    expect(storyChanges(story(), story({ title: 'Bridges', summary: 'x' }))).toMatchObject({
      titled: { from: 'Roads' },
      summarised: true,
    })
    const checked = { ...claim, verdict: { verdict: 'mixed', at: '2026-01-01', byName: 'Sami' } }
    expect(storyChanges(story(), story({ claims: [checked] })).claims).toMatchObject([{ verdict: 'mixed' }])
  })
})
