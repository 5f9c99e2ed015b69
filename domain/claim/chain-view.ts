import type { ClaimStatement, EdgeView, OriginView } from './view.ts'

export type Relation = ClaimStatement['restsOn'][number]['kind']

/** One line of a chain: a statement, or how many more of the same are not shown one by one. */
export type ChainRow = {
  key: string
  /** steps from the statement that brings the origin, which is 0 */
  depth: number
  /** the row it rests on; null where it leads to the origin itself */
  parent: string | null
  /** how it rests on that, or on a report that is not on record; null where it rests on nothing */
  relation: Relation | null
} & (
  | { kind: 'statement'; statement: ClaimStatement; again: boolean }
  /** `deeper`: they rest on the row above, by however many steps */
  | { kind: 'more'; count: number; deeper: boolean }
)

/** An origin with the statements that lead to it; without one, those that no longer stand. */
export type ChainOrigin = { origin: OriginView | null; rows: ChainRow[] }

/** Origins of a side that may be one and the same by a rule, through `pairs` possible edges. */
export type ChainBracket = { why: EdgeView['why']; origins: string[]; pairs: number }

export type ChainSide = {
  stance: 'affirms' | 'denies'
  count: [least: number, most: number]
  origins: ChainOrigin[]
  brackets: ChainBracket[]
  /** what a drawing has no room for; null where it shows all */
  hidden: { origins: number; statements: number } | null
}
