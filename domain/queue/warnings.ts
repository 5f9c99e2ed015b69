import type { RunningState } from './view.ts'

/** What an admin should see to, worst first. */
export type Warning =
  | 'no worker'
  | 'disk'
  | 'failed jobs'
  | 'jobs wait'
  | 'no backup'
  | 'old backup'
  | 'backup lacks bytes'
  | 'old root'

const HOUR = 3600
const DAY = 24 * HOUR
/** A full disk stops every write, so word of it must come while there is time to mend it. */
const LEAST_FREE = 0.1
const LEAST_FREE_BYTES = 2e9
const LONGEST_WAIT = HOUR / 2
const BACKUP_EVERY = 48 * HOUR
/** A day's root is written an hour after the day, and looked for every six: what is later than this is missing. */
const ROOT_EVERY = 36 * HOUR

/** Also where none was ever written: then the first day that held something ended long ago. */
function rootIsLate(
  { last_root_at: last, first_sealed_at: first }: RunningState['figures'],
  now: number,
): boolean {
  const dayEnded = first === undefined ? undefined : (Math.floor(first / DAY) + 1) * DAY
  const due = last ?? dayEnded
  return due !== undefined && now - due > ROOT_EVERY
}

/** What in a running system wants a person. @param now seconds since 1970 */
export function warningsOf({ figures, queue, backups, disk }: RunningState, now: number): Warning[] {
  const backup = figures.last_backup_at
  const held = (figures.history_rows ?? 0) > 0
  const found: [Warning, boolean][] = [
    ['no worker', queue.workers === 0],
    ['disk', disk !== null && (disk.free < disk.all * LEAST_FREE || disk.free < LEAST_FREE_BYTES)],
    ['failed jobs', queue.failures.length > 0],
    ['jobs wait', queue.lines.some(({ oldest }) => (oldest ?? 0) > LONGEST_WAIT)],
    ['no backup', backup === undefined && held],
    ['old backup', backup !== undefined && now - backup > BACKUP_EVERY],
    ['backup lacks bytes', (backups[0]?.missing ?? 0) > 0],
    ['old root', rootIsLate(figures, now)],
  ]
  return found.filter(([, holds]) => holds).map(([warning]) => warning)
}
