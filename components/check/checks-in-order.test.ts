import { expect, it } from 'vitest'
import type { CheckView } from '#domain/check/view.ts'
import { checksInOrder } from './checks-in-order.ts'

const check = (id: string, at: string, over: Partial<CheckView> = {}): CheckView =>
  ({ id, at, correctedById: null, review: { state: 'none' }, retraction: null, ...over }) as CheckView

it('puts checks in force first, however old, and newest first within each part', () => {
  const retraction = { reasons: 'x', byName: 'x', at: '2026-09-09T00:00:00Z' }
  const ordered = checksInOrder([
    check('corrected', '2026-09-04T00:00:00Z', { correctedById: 'newer' }),
    check('retracted', '2026-09-05T00:00:00Z', { retraction }),
    check('old', '2026-09-01T00:00:00Z'),
    check('newer', '2026-09-03T00:00:00Z'),
  ])
  expect(ordered.map(({ id }) => id)).toEqual(['newer', 'old', 'retracted', 'corrected'])
})
