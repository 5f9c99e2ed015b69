import { expect, it } from 'vitest'
import type { RunningState } from './view.ts'
import { warningsOf } from './warnings.ts'

const NOW = 1_800_000_000
const HOUR = 3600
const well: RunningState = {
  figures: { last_backup_at: NOW - 20 * HOUR, last_root_at: NOW - 20 * HOUR, history_rows: 40 },
  queue: {
    lines: [{ kind: 'queue.tried', waiting: 2, running: 1, failed: 0, oldest: 4 }],
    failures: [],
    workers: 1,
  },
  backups: [{ id: 'b', at: '2027-01-01T00:00:00.000Z', file: 'b', size: 9, rows: 1, missing: 0 }],
  disk: { free: 50e9, all: 100e9 },
}
const failure = {
  id: 'j',
  kind: 'queue.tried',
  tries: 6,
  at: '2027-01-01T00:00:00.000Z',
  input: '{}',
  error: 'no',
}

it('says nothing of what runs well', () => {
  expect(warningsOf(well, NOW)).toEqual([])
})

it.each<[string, Partial<RunningState>]>([
  ['no worker', { queue: { ...well.queue, workers: 0 } }],
  ['disk', { disk: { free: 9e9, all: 100e9 } }],
  ['disk', { disk: { free: 1.9e9, all: 4e9 } }],
  ['failed jobs', { queue: { ...well.queue, failures: [failure] } }],
  ['jobs wait', { queue: { ...well.queue, lines: [{ ...well.queue.lines[0]!, oldest: 1900 }] } }],
  ['no backup', { figures: { ...well.figures, last_backup_at: undefined } }],
  ['old backup', { figures: { ...well.figures, last_backup_at: NOW - 49 * HOUR } }],
  ['backup lacks bytes', { backups: [{ ...well.backups[0]!, missing: 1 }] }],
  ['old root', { figures: { ...well.figures, last_root_at: NOW - 37 * HOUR } }],
])('%s %#', (warning, change) => {
  expect(warningsOf({ ...well, ...change }, NOW)).toEqual([warning])
})

it('asks no backup of a record that holds nothing, and no root of a first day', () => {
  expect(warningsOf({ ...well, figures: { history_rows: 0 } }, NOW)).toEqual([])
})

it('misses a root that was never written, once the day after the first that held something is long over', () => {
  const { last_root_at: _, ...none } = well.figures
  const firstDay = Math.floor(NOW / (24 * HOUR)) * 24 * HOUR
  const at = (hoursAfterItsEnd: number) =>
    warningsOf(
      { ...well, figures: { ...none, first_sealed_at: firstDay + 5, last_backup_at: firstDay + 24 * HOUR } },
      firstDay + (24 + hoursAfterItsEnd) * HOUR,
    )
  expect(at(-1)).toEqual([])
  expect(at(35)).toEqual([])
  expect(at(37)).toEqual(['old root'])
  expect(warningsOf({ ...well, figures: none }, NOW)).toEqual([])
})

it('puts first what stops most', () => {
  const bad = {
    ...well,
    disk: { free: 1, all: 10 },
    queue: { ...well.queue, workers: 0, failures: [failure] },
  }
  expect(warningsOf(bad, NOW)).toEqual(['no worker', 'disk', 'failed jobs'])
})
