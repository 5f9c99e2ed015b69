import { expect, it } from 'vitest'
import { standingOf } from './expectation.ts'

const day = (date: string) => ({
  from: `2026-09-${date}T00:00:00Z`,
  to: `2026-09-${date}T23:59:59Z`,
  precision: 'day' as const,
})
const move = (date: string) => ({ due: day(date), announcedAt: null, statement: null })
const said = (outcome: 'met' | 'missed' | 'open') => ({
  outcome,
  reasons: 'Seen.',
  byName: 'Noa',
  at: '2026-09-20T00:00:00Z',
  statement: null,
})

it('falls due when it was last moved to, and counts its moves', () => {
  expect(standingOf([move('08'), move('10'), move('14')], [], day('01'))).toEqual({
    due: day('14'),
    moved: 2,
    outcome: 'open',
  })
  expect(standingOf([], [], day('01'))).toEqual({ due: day('01'), moved: 0, outcome: 'open' })
  expect(standingOf([], [], null).due).toBeNull()
})

it('is open until somebody says otherwise, and again when that is taken back', () => {
  expect(standingOf([move('08')], [said('met')], null).outcome).toBe('met')
  expect(standingOf([move('08')], [said('open'), said('met')], null).outcome).toBe('open')
})
