import { queueState } from '#data/queue/state.ts'
import { lastBackups } from '#data/running/backups.ts'
import { runningFigures } from '#data/running/figures.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import type { RunningState } from '#domain/queue/view.ts'
import { env } from '#env'
import { diskOf } from '#outside/disk.ts'

/** How the system is: its database, its queue, its backups, and the disk under the snapshots. */
export async function runningState(viewer: Viewer): Promise<Outcome<RunningState>> {
  const [figures, queue, backups] = await Promise.all([
    runningFigures(viewer),
    queueState(viewer),
    lastBackups(viewer),
  ])
  if (figures.kind !== 'ok') return figures
  if (queue.kind !== 'ok') return queue
  if (backups.kind !== 'ok') return backups
  const disk = await diskOf(env.ONRECORD_DATA)
  return ok({ figures: figures.value, queue: queue.value, backups: backups.value, disk })
}
