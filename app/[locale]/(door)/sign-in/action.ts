'use server'
import { redirect } from 'next/navigation'
import { signIn } from '#data/person/sessions.ts'
import { forbidden, type Outcome } from '#domain/outcome.ts'
import { asking } from '../../../asking.ts'
import { setCookies } from '../../../cookies.ts'
import { inside } from '../../../landing.ts'
import { sameOrigin } from '../../../session.ts'

/** Signs a person in and goes on to where they wanted to go, or to their second step. */
export async function enter(_: Outcome<never> | null, form: FormData): Promise<Outcome<never>> {
  if (!(await sameOrigin())) return forbidden
  const typed = { email: form.get('email'), password: form.get('password') }
  const outcome = await signIn(typed, await asking())
  if (outcome.kind !== 'ok') return outcome
  await setCookies(outcome.value.setCookie)
  redirect(inside({ role: outcome.value.role, next: form.get('next'), locale: form.get('locale') }))
}
