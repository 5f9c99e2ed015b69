'use server'
import { redirect } from 'next/navigation'
import { signIn } from '#data/person/sessions.ts'
import { forbidden, type Outcome } from '#domain/outcome.ts'
import { setCookies } from '../../../cookies.ts'
import { landing } from '../../../landing.ts'
import { sameOrigin } from '../../../session.ts'

/** Signs a person in and goes on to where they wanted to go. */
export async function enter(_: Outcome<never> | null, form: FormData): Promise<Outcome<never>> {
  if (!(await sameOrigin())) return forbidden
  const outcome = await signIn({ email: form.get('email'), password: form.get('password') })
  if (outcome.kind !== 'ok') return outcome
  await setCookies(outcome.value.setCookie)
  redirect(landing({ role: outcome.value.role, next: form.get('next'), locale: form.get('locale') }))
}
