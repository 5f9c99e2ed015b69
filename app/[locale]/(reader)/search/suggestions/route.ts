import { suggest } from '#data/search/suggest.ts'
import { anonymous } from '#domain/access/viewer.ts'

/** What may be typed next: words of what is public, the same for everyone. */
export async function GET(request: Request): Promise<Response> {
  const outcome = await suggest(anonymous, new URL(request.url).searchParams.get('q') ?? '')
  return Response.json(outcome.kind === 'ok' ? outcome.value : [], {
    headers: { 'Cache-Control': 'no-store' },
  })
}
