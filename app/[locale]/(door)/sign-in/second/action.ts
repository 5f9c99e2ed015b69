'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { finishSignIn } from '#data/person/finish.ts'
import { forbidden, type Outcome } from '#domain/outcome.ts'
import { asking } from '../../../../asking.ts'
import { setCookies } from '../../../../cookies.ts'
import { inside } from '../../../../landing.ts'
import { sameOrigin } from '../../../../session.ts'

/** The second step of signing in. */
export async function finish(_: Outcome<never> | null, form: FormData): Promise<Outcome<never>> {
  if (!(await sameOrigin())) return forbidden
  const outcome = await finishSignIn(await headers(), { code: form.get('code') }, await asking())
  if (outcome.kind !== 'ok') return outcome
  await setCookies(outcome.value.setCookie)
  redirect(inside({ role: outcome.value.role, next: form.get('next'), locale: form.get('locale') }))
}
