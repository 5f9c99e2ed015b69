import type { ReasonParams } from '../check/reason.ts'
import type { CheckView } from '../check/view.ts'
import type { ClaimLine, ClaimStatement, ClaimView, OriginView, StatusView } from '../claim/view.ts'
import type { StanceValue } from '../statement/view.ts'
import type { StoryView } from '../story/view.ts'

type Side = 'affirms' | 'denies'

/** One thing that is otherwise at a later moment than at an earlier one. */
export type ClaimChange =
  | { kind: 'added' }
  | { kind: 'worded'; from: string; language: string }
  | { kind: 'terms' }
  | { kind: 'superseded'; by: { id: string; wording: string } | null }
  | { kind: 'status'; from: StatusView; to: StatusView }
  | { kind: 'came' | 'gone' | 'withdrawn'; statement: ClaimStatement }
  | { kind: 'stance'; statement: ClaimStatement; from: StanceValue }
  | { kind: 'origin gained' | 'origin lost'; side: Side; origin: OriginView }
  | { kind: 'signed' | 'corrected' | 'retracted'; check: CheckView }
  | { kind: 'due' }
  | { kind: 'hidden'; count: number }

/**
 * What changed of a claim between two moments, the weightiest first: its status, its statements, its origins, its
 * checks, its terms. @param before null when it was not in the record yet
 */
export function claimChanges(before: ClaimView | null, after: ClaimView): ClaimChange[] {
  if (!before) return [{ kind: 'added' }, ...claimChanges(emptied(after), after)]
  return [
    ...statusChange(before.status, after.status),
    ...statementChanges(before, after),
    ...originChanges(before, after, 'affirms'),
    ...originChanges(before, after, 'denies'),
    ...checkChanges(before, after),
    ...termChanges(before, after),
  ]
}

const nothing: ReasonParams = {
  affirmsLeast: 0,
  affirmsMost: 0,
  affirmsStatements: 0,
  deniesLeast: 0,
  deniesMost: 0,
  deniesStatements: 0,
}

/** The claim as it would be with nothing known of it. */
const emptied = (claim: ClaimView): ClaimView => ({
  ...claim,
  status: {
    ...claim.status,
    status: 'empty',
    reason: { key: 'empty', params: { ...nothing } },
    affirms: [0, 0],
    denies: [0, 0],
  },
  statements: [],
  origins: { affirms: [], denies: [] },
  checks: [],
  moves: [],
  supersededBy: null,
  hidden: 0,
})

const statusChange = (from: StatusView, to: StatusView): ClaimChange[] =>
  from.status === to.status && same(from.affirms, to.affirms) && same(from.denies, to.denies)
    ? []
    : [{ kind: 'status', from, to }]

function statementChanges(before: ClaimView, after: ClaimView): ClaimChange[] {
  const was = new Map(before.statements.map((one) => [one.id, one]))
  const is = new Set(after.statements.map((one) => one.id))
  const came = after.statements.flatMap((statement): ClaimChange[] => {
    const old = was.get(statement.id)
    if (!old) return [{ kind: 'came', statement }]
    return [
      ...(old.stance === statement.stance ? [] : [{ kind: 'stance' as const, statement, from: old.stance }]),
      ...(statement.withdrawn && !old.withdrawn ? [{ kind: 'withdrawn' as const, statement }] : []),
    ]
  })
  const gone = before.statements
    .filter(({ id }) => !is.has(id))
    .map((statement): ClaimChange => ({ kind: 'gone', statement }))
  const hidden = (before.hidden ?? 0) > 0 ? [{ kind: 'hidden' as const, count: before.hidden ?? 0 }] : []
  return [...came, ...gone, ...hidden]
}

function originChanges(before: ClaimView, after: ClaimView, side: Side): ClaimChange[] {
  const not = (in_: OriginView[]) => (origin: OriginView) => !in_.some(({ key }) => key === origin.key)
  const [was, is] = [before.origins[side], after.origins[side]]
  return [
    ...is.filter(not(was)).map((origin): ClaimChange => ({ kind: 'origin gained', side, origin })),
    ...was.filter(not(is)).map((origin): ClaimChange => ({ kind: 'origin lost', side, origin })),
  ]
}

function checkChanges(before: ClaimView, after: ClaimView): ClaimChange[] {
  const was = new Map(before.checks.map((check) => [check.id, check]))
  return after.checks.flatMap((check): ClaimChange[] => {
    const old = was.get(check.id)
    return [
      ...(old ? [] : [{ kind: 'signed' as const, check }]),
      ...(check.correctedById && !old?.correctedById ? [{ kind: 'corrected' as const, check }] : []),
      ...(check.retraction && !old?.retraction ? [{ kind: 'retracted' as const, check }] : []),
    ]
  })
}

function termChanges(before: ClaimView, after: ClaimView): ClaimChange[] {
  const terms = (claim: ClaimView) => [claim.kind, claim.about?.id, claim.scope, claim.happened]
  return [
    ...(before.wording === after.wording
      ? []
      : [{ kind: 'worded' as const, from: before.wording, language: before.language }]),
    ...(same(terms(before), terms(after)) ? [] : [{ kind: 'terms' as const }]),
    ...(before.supersededBy?.id === after.supersededBy?.id
      ? []
      : [{ kind: 'superseded' as const, by: after.supersededBy }]),
    ...(after.moves.length > Math.max(before.moves.length, 1) ? [{ kind: 'due' as const }] : []),
  ]
}

/** What changed of a story: its own words, and claim by claim what a line of it shows. */
export type StoryChange = {
  titled: { from: string; language: string } | null
  summarised: boolean
  claims: {
    claim: ClaimLine
    /** came into the story, left it, or stayed */
    place: 'came' | 'left' | 'stayed'
    from: StatusView | null
    statements: { came: number; gone: number }
    verdict: string | null
  }[]
}

/** @param before null when the story was not in the record yet */
export function storyChanges(before: StoryView | null, after: StoryView): StoryChange {
  const was = new Map((before?.claims ?? []).map((claim) => [claim.id, claim]))
  const [old, now] = [tiesOf(before), tiesOf(after)]
  const present = after.claims.map((claim) => {
    const earlier = was.get(claim.id)
    const place = earlier ? ('stayed' as const) : ('came' as const)
    const verdict = claim.verdict && earlier?.verdict?.at !== claim.verdict.at ? claim.verdict.verdict : null
    const moved = !earlier || statusChange(earlier.status, claim.status).length > 0
    return {
      claim,
      place,
      from: moved ? (earlier?.status ?? null) : claim.status,
      statements: counted(claim.id),
      verdict,
    }
  })
  const left = (before?.claims ?? [])
    .filter(({ id }) => !after.claims.some((claim) => claim.id === id))
    .map((claim) => ({
      claim,
      place: 'left' as const,
      from: claim.status,
      statements: counted(claim.id),
      verdict: null,
    }))
  function counted(claim: string) {
    const [a, b] = [old.get(claim) ?? new Set(), now.get(claim) ?? new Set()]
    return { came: [...b].filter((id) => !a.has(id)).length, gone: [...a].filter((id) => !b.has(id)).length }
  }
  const moved = ({ place, from, claim, statements, verdict }: StoryChange['claims'][number]) =>
    place !== 'stayed' || from !== claim.status || statements.came + statements.gone > 0 || verdict !== null
  return {
    titled: before && before.title !== after.title ? { from: before.title, language: before.language } : null,
    summarised: before !== null && before.summary !== after.summary,
    claims: [...present, ...left].filter(moved),
  }
}

/** The statements of a story's timeline by the claim they bear on. */
function tiesOf(story: StoryView | null): Map<string, Set<string>> {
  const ties = new Map<string, Set<string>>()
  for (const entry of story?.timeline ?? [])
    if (entry.kind === 'statement') {
      const own = ties.get(entry.claimId)
      if (own) own.add(entry.id)
      else ties.set(entry.claimId, new Set([entry.id]))
    }
  return ties
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
