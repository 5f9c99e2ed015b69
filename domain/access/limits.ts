import type { HistorySubject } from '../history/view.ts'

/** A change, as far as a limit asks: of what, and what was done. */
export type Change = { subject: HistorySubject; what: string }

/**
 * How a change counts against an editor's limit to named stories.
 * `free`: it belongs to no story and takes nothing from any (a source or actor named for the first time).
 * `stories`: every story of every claim that it bears on has to be one of theirs.
 * `beyond`: it reaches past any story, so it is for editors without a limit.
 */
export type Reach = 'free' | 'stories' | 'beyond'

/** What adds a name to the record and changes nothing that is there. */
const ADDED = new Set(['added', 'named'])

const reach: Record<HistorySubject, (change: Change) => Reach> = {
  report: () => 'stories',
  snapshot: () => 'stories',
  statement: () => 'stories',
  reliance: () => 'stories',
  claim: () => 'stories',
  story: () => 'stories',
  check: () => 'stories',
  figure: () => 'stories',
  'origin verdict': () => 'beyond', // counts on every claim where the two meet, in whichever story, now and later
  actor: ({ what }) => (ADDED.has(what) ? 'free' : 'beyond'),
  source: ({ what }) => (ADDED.has(what) ? 'free' : 'beyond'),
  person: () => 'free', // one's own account: anybody else's asks for person.write
  'check verdict': () => 'beyond',
  'desk setting': () => 'beyond',
  objection: () => 'beyond',
  feed: () => 'beyond',
  owner: () => 'beyond',
  key: () => 'free', // one's own: what a program does through it is asked for as what they do
  invitation: () => 'beyond',
  'inbox item': () => 'free', // who takes what waits, and when: nothing of the record
}

export const reachOf = (change: Change): Reach => reach[change.subject]?.(change) ?? 'beyond'

/** What a write bears on: claims with the stories that each is or was in, and stories themselves. */
export type BearsOn = { claims: { stories: readonly string[] }[]; stories: readonly string[] }

/**
 * Whether an editor who is limited to some stories may make these changes. A claim in no story is nobody's, so it is
 * not theirs; one that is in another story too would change that one as well.
 */
export function within(limit: readonly string[], changes: readonly Change[], bearsOn: BearsOn): boolean {
  const own = new Set(limit)
  return (
    changes.every((change) => reachOf(change) !== 'beyond') &&
    bearsOn.stories.every((story) => own.has(story)) &&
    bearsOn.claims.every(({ stories }) => stories.length > 0 && stories.every((story) => own.has(story)))
  )
}
