import { stopMail } from '#data/follow/mail.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { asLocale, localePath } from '#messages/locales.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

/**
 * Ends the mail that a link is about. The link is all that is needed, so no session is read and no origin asked for: a
 * mail program sends this by itself, from nowhere (RFC 8058), and another page could not do more with it than its
 * holder.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { locale, token } = await params
  const form = await request.formData().catch(() => new FormData())
  const done = await stopMail(anonymous, { token, of: form.get('of') === 'all' ? 'all' : 'one' })
  if (form.get('List-Unsubscribe') === 'One-Click')
    return new Response(null, {
      status: done.kind === 'ok' ? 200 : 404,
      headers: { 'Cache-Control': 'no-store' },
    })
  return goTo(locale, token)
}

/** Who follows the link without sending it, a scanner perhaps, is asked first and ends nothing. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, token } = await params
  return goTo(locale, token)
}

const goTo = (locale: string, token: string): Response =>
  new Response(null, {
    status: 303,
    headers: {
      Location: localePath(asLocale(locale), `/following/end/${encodeURIComponent(token)}`),
      'Cache-Control': 'no-store',
    },
  })
