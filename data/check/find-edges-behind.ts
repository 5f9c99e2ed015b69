import 'server-only'
import { system } from '#domain/access/viewer.ts'
import { findEdges } from './find-edges.ts'

/** The run that is under way in this process, and the one that begins when it has ended. */
type Runs = { running?: Promise<unknown> | undefined; next?: Promise<unknown> | undefined }

// Once in the process: compiled routes may each load this file.
const kept = globalThis as { onrecordEdgeRuns?: Runs }

/**
 * Looks for edges behind an answer. However many writes ask at once, no more than one run is under way and one waits,
 * which begins after all of them: each by itself would wait for those before it with a connection in its hand, find
 * nothing left to do, and be waited for by a process that stops.
 * @returns when a run that began after the call has ended
 */
export function findEdgesBehind(): Promise<unknown> {
  kept.onrecordEdgeRuns ??= {}
  const runs = kept.onrecordEdgeRuns
  if (!runs.running && !runs.next) return begin(runs)
  const done = () => {
    runs.next = undefined
    return begin(runs)
  }
  runs.next ??= runs.running!.then(done, done)
  return runs.next
}

function begin(runs: Runs): Promise<unknown> {
  const running = findEdges(system('edge finder')).finally(() => {
    if (runs.running === running) runs.running = undefined
  })
  runs.running = running
  return running
}
