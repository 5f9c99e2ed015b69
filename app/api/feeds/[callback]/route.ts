import { hubTells, hubVerifies, isCallback } from '#data/feed/hub.ts'
import { bodyWithin } from '../../../body.ts'

type Context = { params: Promise<{ callback: string }> }
/** A hub sends what is new of a feed, which is short. What is longer is read no further: the feed is asked for it. */
const MOST = 1024 * 1024
const plain = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}
const answer = (status: number, text = '') => new Response(text, { status, headers: plain })

/** A hub asks whether we asked it to tell us of a feed's news (WebSub 5.3). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const said = (name: string) => asked.get(`hub.${name}`) ?? ''
  const what = { mode: said('mode'), topic: said('topic'), seconds: Number(said('lease_seconds')) || 0 }
  const outcome = await hubVerifies((await params).callback, what, new Date())
  const challenge = said('challenge')
  if (outcome.kind !== 'ok' || challenge.length > 500) return answer(404)
  return answer(200, challenge)
}

/** A hub tells of new items. It is answered alike whether its signature was good or not (WebSub 7.1). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { callback } = await params
  if (!(await isCallback(callback))) return answer(404)
  const isLong = Number(request.headers.get('content-length')) > MOST
  const body = isLong ? null : await bodyWithin(request, MOST)
  const told = await hubTells(callback, body, request.headers.get('x-hub-signature'), new Date())
  return told.kind === 'ok' ? answer(202) : answer(404)
}
