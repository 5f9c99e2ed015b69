import { describe, expect, test } from 'vitest'
import { crossCheck } from '#domain/check/crosscheck.ts'
import { caseOf } from './case-of.ts'
import { claims } from './claims.ts'

describe('the cross-check finds for each claim of the cast what was worked out by hand', () => {
  test.each(claims.map((one) => [one.key, one] as const))('%s', (key, { expected }) => {
    const { status, origins } = crossCheck(caseOf(key))
    expect({
      status,
      affirms: [origins.affirms.least, origins.affirms.most],
      denies: [origins.denies.least, origins.denies.most],
    }).toEqual({ status: expected.status, affirms: expected.affirms, denies: expected.denies })
  })

  test('and every status occurs', () => {
    expect([...new Set(claims.map((one) => one.expected.status))].toSorted()).toEqual([
      'confirmed',
      'corroborated',
      'denied',
      'disputed',
      'empty',
      'on record',
      'possibly corroborated',
      'retracted',
      'single source',
      'superseded',
      'unverified',
    ])
  })

  test('possible edges are of every kind', () => {
    const rules = claims.flatMap((one) => crossCheck(caseOf(one.key)).edges.map((edge) => edge.why))
    expect([...new Set(rules)].toSorted()).toEqual(['P1', 'P2', 'P3', 'P4', 'P5'])
  })
})
