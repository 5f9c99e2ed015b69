import { may } from '#domain/access/permissions.ts'
import { forbidden } from '#domain/outcome.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { worldOfPeople } from '#jobs/in-turn.ts'
import { watched } from '#jobs/watched.ts'
import { acting } from '../../../../../session.ts'
import { givenIn } from './given.ts'

const line = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value)}\n`)
const headers = { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'private, no-store' }

/**
 * Brings in a report. A route and not an action, because an action can neither say what it is doing nor be stopped:
 * each line of the answer is `{ step }` or, last, `{ outcome }`; whoever hangs up stops the work.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await acting()
  // before the body is taken in; the job and the data layer decide again
  if (!may(viewer, 'report.bring')) return new Response(line({ outcome: forbidden }), { headers })
  const given = await givenIn(request)
  if ('kind' in given) return new Response(line({ outcome: given }), { headers })
  const gone = new AbortController()
  const signal = AbortSignal.any([request.signal, gone.signal])
  const body = new ReadableStream({
    async start(controller) {
      const say = (value: unknown) => signal.aborted || controller.enqueue(line(value))
      try {
        const outside = watched(worldOfPeople(), signal, (step) => say({ step }))
        say({ outcome: await bringIn(viewer, given, outside) })
        if (!signal.aborted) controller.close()
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
    cancel: () => gone.abort(),
  })
  return new Response(body, { headers })
}
