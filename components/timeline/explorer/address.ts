import { type ClaimKind, claimKinds, type Status, statuses } from '#domain/claim/view.ts'
import { type StanceValue, stanceValues } from '#domain/statement/view.ts'
import { type Choice, everything, type LaneKind, laneKinds } from '../scene/choice.ts'
import type { View } from '../scene/scene.ts'

/** What the address says of the view: nothing but what differs from the whole timeline. */
export type Addressed = { view: View | null; choice: Choice }

const WALL = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/
/** Reads the query of an address; what it cannot be is left out. Times are of the newsroom's wall clock. */
export function addressed(query: string): Addressed {
  const asked = new URLSearchParams(query)
  const wall = (name: string) => {
    const text = asked.get(name) ?? ''
    return WALL.test(text) ? Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`) : Number.NaN
  }
  const one = <T extends string>(name: string, of: readonly T[]): T | null =>
    of.find((value) => value === asked.get(name)) ?? null
  const [from, to] = [wall('from'), wall('to')]
  return {
    view: to > from ? { from, to } : null,
    choice: {
      ...everything,
      lanes: one<LaneKind>('lanes', laneKinds),
      actor: asked.get('actor') || null,
      source: asked.get('source') || null,
      claim: asked.get('claim') || null,
      stance: one<StanceValue>('stance', stanceValues),
      status: one<Status>('status', statuses),
      kind: one<ClaimKind>('kind', claimKinds),
    },
  }
}

/** The query of a view: `addressed` reads it back, to the second. */
export function queryOf({ view, choice }: Addressed): string {
  const asked = new URLSearchParams()
  if (view) {
    asked.set('from', wallText(view.from))
    asked.set('to', wallText(view.to))
  }
  for (const name of ['lanes', 'actor', 'source', 'claim', 'stance', 'status', 'kind'] as const)
    if (choice[name]) asked.set(name, choice[name])
  const text = asked.toString().replaceAll('%3A', ':')
  return text ? `?${text}` : ''
}

const wallText = (at: number): string =>
  new Date(Math.round(at / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .replace(/:00$/, '')
    .replace(/T00:00$/, '')
