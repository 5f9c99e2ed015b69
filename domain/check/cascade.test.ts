import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOfCase } from './crosscheck.ts'
import { anyCase } from './testing/cases.ts'
import type { CrossCheckCase } from './types.ts'

const cases = anyCase({ statements: 9, reliances: 14, verdicts: 2 })

/** Statements and stand-ins that each statement rests on, straight from the case; stand-ins are "source@date". */
function restsOf(input: CrossCheckCase): Map<string, Set<string>> {
  const ids = new Set(input.statements.map(({ id }) => id))
  const rests = new Map(input.statements.map(({ id }) => [id, new Set<string>()]))
  for (const { from, to, toSource, toDate } of input.reliances) {
    if (to && ids.has(to)) rests.get(from)?.add(to)
    else if (toSource) rests.get(from)?.add(`stand-in ${toSource}@${toDate ?? ''}`)
  }
  return rests
}

/** By brute force: what can be reached from the withdrawn by going from what is rested on to what rests on it. */
function reachable(input: CrossCheckCase): Set<string> {
  const rests = restsOf(input)
  const reached = new Set(input.statements.filter(({ withdrawn }) => withdrawn).map(({ id }) => id))
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const [id, on] of rests) if ([...on].some((one) => reached.has(one))) reached.add(id)
  }
  return reached
}

/** By brute force: the smallest set that holds the withdrawn and whatever rests on things in the set alone. */
function fallen(input: CrossCheckCase): Set<string> {
  const rests = restsOf(input)
  const down = new Set(input.statements.filter(({ withdrawn }) => withdrawn).map(({ id }) => id))
  for (let before = -1; before < down.size; ) {
    before = down.size
    for (const [id, on] of rests) if (on.size > 0 && [...on].every((one) => down.has(one))) down.add(id)
  }
  return down
}

function notLive(input: CrossCheckCase): Set<string> {
  const { evidence, fallen: down } = standingOfCase(input)
  return new Set(evidence.indexed.ids.filter((_, at) => down[at]))
}

describe('what falls with a withdrawn origin', () => {
  it('is exactly what rests, step by step, on nothing that still stands', () => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(notLive(input)).toEqual(fallen(input))
      }),
      { numRuns: 2000 },
    )
  })

  it('lies in what can be reached from it, and is all of that where everything rests on one thing', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const reached = reachable(input)
        for (const id of notLive(input)) expect(reached).toContain(id)
        const one = new Map(input.reliances.map((reliance) => [reliance.from, reliance]))
        const tree = { ...input, reliances: [...one.values()] }
        expect(notLive(tree)).toEqual(reachable(tree))
      }),
      { numRuns: 2000 },
    )
  })

  it('falls together or one after the other alike, and stands again when nothing is withdrawn', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const withdrawn = notLive(input)
        const all = input.statements.map((one) => ({ ...one, withdrawn: withdrawn.has(one.id) }))
        expect(notLive({ ...input, statements: all })).toEqual(withdrawn)
        const none = input.statements.map((one) => ({ ...one, withdrawn: false }))
        expect(notLive({ ...input, statements: none })).toEqual(new Set())
      }),
      { numRuns: 1000 },
    )
  })
})
