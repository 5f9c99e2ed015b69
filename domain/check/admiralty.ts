import type { Grade } from '../source/view.ts'
import { componentsOf } from './bounds.ts'
import { AFFIRMS, OTHER } from './case.ts'
import { standingOfCase } from './crosscheck.ts'
import type { Standing } from './standing.ts'
import type { CrossCheckCase } from './types.ts'

/** 1 confirmed by another, 2 probably so, 3 possibly so, 4 doubtful, 5 improbable, 6 cannot be judged. */
export type Digit = 1 | 2 | 3 | 4 | 5 | 6

/** The line of the rule that fits first, in the order in which they are tried. */
export const CREDIBILITY = {
  'no side': 6,
  withdrawn: 5,
  fell: 5,
  outspoken: 5,
  disputed: 4,
  'another origin': 1,
  'hedged, another origin': 3,
  hedged: 4,
  'first hand': 2,
  unnamed: 3,
  relayed: 3,
} as const satisfies Record<string, Digit>
export type CredibilityWhy = keyof typeof CREDIBILITY
export type Credibility = { digit: Digit; why: CredibilityWhy }

/** A dated grade of a source: in force from that day on, until the next. `at` is when it was entered. */
export type DatedGrade = { grade: Grade; from: string; at: string }

/**
 * The letter of the pair: the source's grade in force on the day the statement was published. Of two for one day the
 * later entered counts. F, which cannot be judged, where none was in force or the day is not known.
 * @param publishedAt ISO 8601
 * @returns the letter and the day from which it was in force, null where it stands for none
 */
export function letterAt(
  grades: readonly DatedGrade[],
  publishedAt: string | null,
): { letter: Grade; from: string | null } {
  const day = publishedAt?.slice(0, 10)
  const inForce = grades
    .filter(({ from }) => day !== undefined && from <= day)
    .sort((a, b) => (a.from === b.from ? (a.at < b.at ? 1 : -1) : a.from < b.from ? 1 : -1))[0]
  return inForce ? { letter: inForce.grade, from: inForce.from } : { letter: 'F', from: null }
}

/**
 * The digit of the pair for each statement of a claim, by its number: what the rest of the record says of the same
 * thing. It knows nothing of the source's grade, and the two are never put into one number. First line that fits:
 *
 * - `no side` 6: it neither affirms nor denies
 * - `withdrawn` 5: its source took it back; `fell` 5: all it rests on was
 * - `outspoken` 5: its side is only ever hedged, and the other side speaks without a hedge
 * - `disputed` 4: statements of both sides stand
 * - `another origin` 1: without a hedge, and so does an origin on its side that is surely none of its own: no possible
 *   edge leads from one to the other (as least of the bounds is counted)
 * - `hedged, another origin` 3: the same, but it is hedged itself
 * - `hedged` 4: hedged, and no other origin says it without a hedge
 * - `first hand` 2: without a hedge, its own origin, and that is known by name
 * - `unnamed` 3: its own origin is unnamed; `relayed` 3: it has its origin from another report
 */
export function credibilitiesOf(standing: Standing): Credibility[] {
  const { evidence, fallen, affirming, denying } = standing
  const { indexed, hedged } = evidence
  const judge = { [AFFIRMS]: sideJudge(standing, affirming, denying) } as Record<number, Judge>
  const denies = sideJudge(standing, denying, affirming)
  return indexed.ids.map((_, statement) => {
    const stance = indexed.stance[statement]!
    if (stance === OTHER) return given('no side')
    if (indexed.withdrawn[statement]) return given('withdrawn')
    if (fallen[statement]) return given('fell')
    return given((judge[stance] ?? denies)(statement, hedged[statement] === 1))
  })
}

/** The same for a case. @throws CaseError where it names something it does not contain */
export function credibilities(input: CrossCheckCase): Map<string, Credibility> {
  const standing = standingOfCase(input)
  const { ids } = standing.evidence.indexed
  return new Map(credibilitiesOf(standing).map((one, at) => [ids[at]!, one]))
}

const given = (why: CredibilityWhy): Credibility => ({ digit: CREDIBILITY[why], why })

type Judge = (statement: number, hedged: boolean) => CredibilityWhy

function sideJudge(standing: Standing, own: readonly number[], other: readonly number[]): Judge {
  const { evidence, graph, origins, behind } = standing
  const { nodes } = evidence.indexed
  const unhedged = own.filter((statement) => !evidence.hedged[statement])
  const spokenAgainst = other.some((statement) => !evidence.hedged[statement])
  const surely = partsOf(standing, unhedged, unhedged)
  // with the hedged ones among them more edges count, so that fewer pass for surely another
  const perhaps = partsOf(standing, own, unhedged)
  return (statement, isHedged) => {
    if (other.length > 0) return unhedged.length === 0 && spokenAgainst ? 'outspoken' : 'disputed'
    const parts = isHedged ? perhaps : surely
    const mine = new Set([...behind([statement])].map((node) => parts.of.get(node)))
    const another = parts.spoken.size > [...mine].filter((part) => parts.spoken.has(part!)).length
    if (another) return isHedged ? 'hedged, another origin' : 'another origin'
    if (isHedged) return 'hedged'
    const kinds = [...behind([statement])].map((node) => nodes.list[node]!.kind)
    if (origins().inherits[statement]) return 'relayed'
    return kinds.every((kind) => kind === 'body' || kind === 'person' || kind === 'newsroom')
      ? 'first hand'
      : 'unnamed'
  }

  function partsOf(from: Standing, among: readonly number[], spoken: readonly number[]) {
    const of = componentsOf(graph(), from.behind(among))
    return { of, spoken: new Set([...behind(spoken)].map((node) => of.get(node)!)) }
  }
}
