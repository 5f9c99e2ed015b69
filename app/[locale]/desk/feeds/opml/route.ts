import { feedOutlines } from '#data/feed/read.ts'
import { writeOpml } from '#domain/feed/opml.ts'
import { viewer } from '../../../../session.ts'

/** The feeds that are followed, as a list that other programs read. */
export async function GET(): Promise<Response> {
  const feeds = await feedOutlines(await viewer())
  if (feeds.kind !== 'ok')
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(writeOpml('OnRecord', feeds.value), {
    headers: {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="feeds.opml"',
      'cache-control': 'private, no-store',
    },
  })
}
