import { rowWords } from '#components/inbox/row-words.ts'
import { inboxTexts } from '#data/inbox/texts.ts'
import { env } from '#env'
import { asLocale } from '#messages/locales.ts'
import { viewer } from '../../../../session.ts'

const headers = { 'Cache-Control': 'private, no-store' }

/** What some rows of the list say, in the words of a language: `?key=` for each. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const keys = new URL(request.url).searchParams.getAll('key')
  const texts = await inboxTexts(await viewer(), keys)
  if (texts.kind !== 'ok') return Response.json([], { status: texts.kind === 'invalid' ? 400 : 404, headers })
  const locale = asLocale((await params).locale)
  return Response.json(rowWords(locale, env.ONRECORD_ZONE, texts.value), { headers })
}
