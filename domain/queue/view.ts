/** What a kind's queue holds now. */
export type QueueLine = {
  kind: string
  waiting: number
  running: number
  failed: number
  /** seconds since the longest due of the jobs that could run was due; null when there is none */
  oldest: number | null
}
/** A job that was tried as often as its kind says, and failed each time. */
export type FailedJob = {
  id: string
  kind: string
  tries: number
  at: string
  /** what it was told, as JSON; cut where it is long */
  input: string
  /** what went wrong, in the words of whoever said it */
  error: string
}
export type QueueState = { lines: QueueLine[]; failures: FailedJob[]; workers: number }
export type BackupLine = { id: string; at: string; file: string; size: number; rows: number; missing: number }
/** Bytes, on the disk that holds the snapshots. */
export type Disk = { free: number; all: number }
/** All that the page on the running system shows. `figures` by the names that running_figures() gives them. */
export type RunningState = {
  figures: Readonly<Record<string, number | undefined>>
  queue: QueueState
  backups: BackupLine[]
  /** null when it could not be asked */
  disk: Disk | null
}
