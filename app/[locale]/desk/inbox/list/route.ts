import { inboxList, inboxState } from '#data/inbox/list.ts'
import { may } from '#domain/access/permissions.ts'
import { packInbox } from '#domain/inbox/packed.ts'
import { keepInbox } from '../../../../inbox.ts'
import { viewer } from '../../../../session.ts'

const headers = { 'Cache-Control': 'private, no-store' }

/**
 * The whole list without its words, or 304 to whoever has it already: every open list asks every few seconds. What it
 * says of itself depends on the database alone, so any web process may answer.
 */
export async function GET(request: Request): Promise<Response> {
  const who = await viewer()
  if (!may(who, 'desk.read')) return Response.json(null, { status: 404, headers })
  await keepInbox({ edges: false })
  const state = await inboxState(who)
  if (state.kind !== 'ok') return Response.json(null, { status: 404, headers })
  const etag = `"${state.value}"`
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { ...headers, ETag: etag } })
  const list = await inboxList(who, state.value)
  if (list.kind !== 'ok') return Response.json(null, { status: 404, headers })
  return Response.json(packInbox(list.value, state.value), { headers: { ...headers, ETag: etag } })
}
