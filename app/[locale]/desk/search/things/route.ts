import type { Thing } from '#components/desk/use-things.ts'
import { addressOf } from '#components/search/address-of.ts'
import { thingsNamed } from '#data/search/by-name.ts'
import { may } from '#domain/access/permissions.ts'
import { asLocale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { viewer } from '../../../../session.ts'

const headers = { 'Cache-Control': 'private, no-store' }

/** Things of the record by name, for the palette: `?q=` is what is typed so far. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const who = await viewer()
  if (!may(who, 'desk.read')) return Response.json([], { status: 404, headers })
  const found = await thingsNamed(who, new URL(request.url).searchParams.get('q') ?? '')
  if (found.kind !== 'ok') return Response.json([], { status: 404, headers })
  const locale = asLocale((await params).locale)
  const t = translator(locale, 'search')
  const things = found.value.map((one): Thing => {
    const { key, kind, text: name, language } = one
    return { key, kind: t(`kind.${kind}`), name, language, href: addressOf(locale, one, true) }
  })
  return Response.json(things, { headers })
}
