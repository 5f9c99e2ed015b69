import { signOut } from '#data/person/sessions.ts'
import { asLocale, localePath } from '#messages/locales.ts'
import { sameOrigin } from '../../../session.ts'

/** Ends the session of this browser and goes to the front page. A form, so that it works without script. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const headers = new Headers({ Location: localePath(asLocale((await params).locale), '/') })
  if (await sameOrigin())
    for (const cookie of await signOut(request.headers)) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
