import { candidatesFor } from '#data/claim/candidates.ts'
import { viewer } from '../../../../../session.ts'

const statuses = { ok: 200, invalid: 400, forbidden: 404, missing: 404, conflict: 409 }

/** The claims a statement may bear on, likeliest first, each with a suggested stance. */
export async function GET(request: Request): Promise<Response> {
  const statement = new URL(request.url).searchParams.get('statement') ?? ''
  const outcome = await candidatesFor(await viewer(), statement)
  return Response.json(outcome, {
    status: statuses[outcome.kind],
    headers: { 'Cache-Control': 'private, no-store' },
  })
}
