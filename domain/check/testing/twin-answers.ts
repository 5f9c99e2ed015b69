import { crossCheck } from '../crosscheck.ts'
import type { CrossCheckCase } from '../types.ts'
import { twin } from './twin.ts'

/** What the rules and their twin must agree on; the order of load-bearing sets is no part of it. */
const compared = ({ status, origins, edges, loadBearing }: ReturnType<typeof twin>) => ({
  status,
  origins,
  edges,
  loadBearing: loadBearing.map((set) => set.join(' ')).sort(),
})

/** The answer of the algorithm that runs. */
export const ours = (input: CrossCheckCase) => compared(crossCheck(input))

/** The answer by definition: written from the rules alone, by trying everything. */
export const theirs = (input: CrossCheckCase) => compared(twin(input))
