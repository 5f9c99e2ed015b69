import { figureTitle } from '#components/share/figure-title.ts'
import { oembedOf, oembedXml } from '#components/share/oembed.ts'
import { type Shared, sharedAt } from '#components/share/things.ts'
import { publicOrigin } from '#env'
import { fileAnswer, notThere } from '../answer.ts'
import { readClaim, readFigure, readStory } from '../read.ts'

/** How to embed a page of ours, by its address: oEmbed 1.0 in JSON or XML. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const [url, format] = [asked.get('url'), asked.get('format') ?? 'json']
  const most = { width: sizeOf(asked.get('maxwidth')), height: sizeOf(asked.get('maxheight')) }
  if (!url || !most.width || !most.height)
    return new Response('Name a page by url=, and sizes in whole pixels.\n', { status: 400 })
  if (format !== 'json' && format !== 'xml')
    return new Response('There are two formats: json and xml.\n', { status: 501 })
  const origin = publicOrigin()
  const shared = sharedAt(origin, url)
  const named = shared && (await nameOf(shared))
  if (!shared || !named) return notThere()
  const rich = oembedOf({ origin, shared, most: { width: most.width, height: most.height } }, named)
  return format === 'json'
    ? fileAnswer(request, JSON.stringify(rich), 'application/json; charset=utf-8')
    : fileAnswer(request, oembedXml(rich), 'text/xml; charset=utf-8')
}

/** What a page is called; null where readers may not see it. */
async function nameOf({ kind, id }: Shared): Promise<{ title: string; language: string } | null> {
  switch (kind) {
    case 'claims': {
      const claim = await readClaim(id)
      return claim && { title: claim.wording, language: claim.language }
    }
    case 'figures': {
      const figure = await readFigure(id)
      return figure && { title: figureTitle(figure), language: figure.language }
    }
    default:
      return readStory(id)
  }
}

/** A most in pixels: without one nothing is too large. @returns null for what is no size */
function sizeOf(text: string | null): number | null {
  if (text === null) return 10_000
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}
