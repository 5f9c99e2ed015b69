'use server'
import { redirect } from 'next/navigation'
import { resetPassword } from '#data/person/resets.ts'
import { forbidden, type Outcome } from '#domain/outcome.ts'
import { asLocale, localePath } from '#messages/locales.ts'
import { asking } from '../../../../asking.ts'
import { sameOrigin } from '../../../../session.ts'

/** Sets a password by a link, then leads to the door: a second step is asked for there as ever. */
export async function reset(_: Outcome<never> | null, form: FormData): Promise<Outcome<never>> {
  if (!(await sameOrigin())) return forbidden
  const typed = { token: form.get('token'), password: form.get('password') }
  const outcome = await resetPassword(typed, await asking())
  if (outcome.kind !== 'ok') return outcome
  redirect(`${localePath(asLocale(String(form.get('locale'))), '/sign-in')}?reset=done`)
}
