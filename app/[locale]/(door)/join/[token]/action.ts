'use server'
import { redirect } from 'next/navigation'
import { acceptInvitation } from '#data/person/invitations.ts'
import { signIn } from '#data/person/sessions.ts'
import { forbidden, type Outcome } from '#domain/outcome.ts'
import { asking } from '../../../../asking.ts'
import { setCookies } from '../../../../cookies.ts'
import { inside } from '../../../../landing.ts'
import { sameOrigin } from '../../../../session.ts'

/** Makes the account that a link offers, signs the person in and goes on. */
export async function join(_: Outcome<never> | null, form: FormData): Promise<Outcome<never>> {
  if (!(await sameOrigin())) return forbidden
  const [token, name, email, password] = ['token', 'name', 'email', 'password'].map((key) => form.get(key))
  const joined = await acceptInvitation({ token, name, email, password })
  if (joined.kind !== 'ok') return joined
  const session = await signIn({ email, password }, await asking())
  if (session.kind !== 'ok') return session
  await setCookies(session.value.setCookie)
  redirect(inside({ role: session.value.role, next: null, locale: form.get('locale') }))
}
