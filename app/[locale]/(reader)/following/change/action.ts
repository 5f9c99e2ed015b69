'use server'
import { redirect } from 'next/navigation'
import { setFollowing } from '#data/follow/mail.ts'
import type { Outcome } from '#domain/outcome.ts'
import { asLocale, localePath } from '#messages/locales.ts'
import { acting } from '../../../../session.ts'

/** Follows, asks for mail, or ends one or the other; then shows what is followed now. */
export async function changeFollowing(_: Outcome<unknown> | null, form: FormData): Promise<Outcome<unknown>> {
  const language = asLocale(String(form.get('locale')))
  const given = ['what', 'story', 'claim'].flatMap((name) => {
    const value = form.get(name)
    return value ? [[name, value]] : []
  })
  const outcome = await setFollowing(await acting(), { ...Object.fromEntries(given), language })
  if (outcome.kind !== 'ok') return outcome
  const side = form.get('side') === '/desk' ? '/desk' : ''
  redirect(localePath(language, `${side}/following`))
}
