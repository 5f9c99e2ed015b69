import { after } from 'next/server'
import { filedAnswer } from '#components/api/arrival.ts'
import { findEdgesBehind } from '#data/check/find-edges-behind.ts'
import { waitingOf } from '#data/report/arrivals.ts'
import { keyRoutes } from '#domain/api/arrival.ts'
import { fileReport } from '#jobs/file-report.ts'
import { refusedTold } from '../../../../../brought-in.ts'
import { type KeyTold, keyAnswers } from '../../../../../key-answers.ts'

const [, , , { scopes }] = keyRoutes

type Filed = { report: string; already: boolean }

/** Files what waits; reader pages that it touches are evicted by the rows that the write leaves. */
export const POST = keyAnswers(scopes, async ({ viewer, to, id, bytes, done }) => {
  if (done) return told(done as Filed)
  const waiting = await waitingOf(viewer, id)
  if (waiting.kind !== 'ok') return { problem: 'not-found' }
  if ('report' in waiting.value)
    return { status: 200, body: filedAnswer(to, { report: waiting.value.report, already: true }) }
  const filing = jsonOf(bytes)
  if (!filing) return { problem: 'bad-request', detail: 'The body is no JSON object.' }
  const outcome = await fileReport(viewer, { url: null, ...filing, unfiled: waiting.value.unfiled })
  if (outcome.kind !== 'ok') return refusedTold(outcome)
  return told(outcome.value)

  /** The same whether it was done now, or before and nobody was told. */
  function told(filed: Filed): KeyTold {
    if (!filed.already) after(() => findEdgesBehind())
    return { status: filed.already ? 200 : 201, body: filedAnswer(to, filed) }
  }
})

function jsonOf(bytes: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return value && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null // no JSON: answered so
  }
}
