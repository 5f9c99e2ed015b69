'use server'
import { askForPasskey } from '#data/person/passkey-sign-in.ts'
import { forbidden } from '#domain/outcome.ts'
import { setCookies } from '../../../../../cookies.ts'
import { sameOrigin } from '../../../../../session.ts'

/** What the browser needs to use a passkey; a cookie names the challenge that it has to sign. */
export async function passkeyOptions() {
  if (!(await sameOrigin())) return forbidden
  const asked = await askForPasskey()
  if (asked.kind !== 'ok') return asked
  await setCookies(asked.value.setCookie)
  return { kind: 'ok' as const, value: asked.value.options }
}
