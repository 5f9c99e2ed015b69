import 'server-only'
import { system } from '#domain/access/viewer.ts'
import { findEdges } from './find-edges.ts'

/** A run that was out of time is gone on with as often, while nobody else asks: what came in a burst is worked off. */
const FURTHER = 10

/** The run that is under way in this process, and the one that begins when it has ended. */
type Runs = { running?: Promise<unknown> | undefined; next?: Promise<unknown> | undefined }

// Once in the process: compiled routes may each load this file.
const kept = globalThis as { onrecordEdgeRuns?: Runs }

/**
 * Looks for edges behind an answer. However many writes ask at once, no more than one run is under way and one waits,
 * which begins after all of them: each by itself would wait for those before it with a connection in its hand, find
 * nothing left to do, and be waited for by a process that stops.
 * @param within milliseconds after which a run begins no further batch
 * @returns when a run that began after the call has ended
 */
export function findEdgesBehind(within?: number): Promise<unknown> {
  kept.onrecordEdgeRuns ??= {}
  const runs = kept.onrecordEdgeRuns
  if (!runs.running && !runs.next) return begin(runs, within)
  const done = () => {
    runs.next = undefined
    return begin(runs, within)
  }
  runs.next ??= runs.running!.then(done, done)
  return runs.next
}

function begin(runs: Runs, within?: number, further = FURTHER): Promise<unknown> {
  const running = findEdges(system('edge finder'), within).finally(() => {
    if (runs.running === running) runs.running = undefined
  })
  runs.running = running
  const goOn = (found: Awaited<typeof running>) => {
    const isLeft = found.kind === 'ok' && !found.value.isDone && further > 0
    if (isLeft && !runs.running && !runs.next) begin(runs, within, further - 1).catch(() => undefined)
  }
  // whoever asked is told of a run that failed; nobody goes on behind one
  running.then(goOn, () => undefined)
  return running
}
