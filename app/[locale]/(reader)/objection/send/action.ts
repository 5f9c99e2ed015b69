'use server'
import { redirect } from 'next/navigation'
import type { ObjectionAnswer } from '#components/objection/objection-form.tsx'
import { asLocale, localePath } from '#messages/locales.ts'
import { keepForPage } from '../../../../asked-answer.ts'
import { object, typedOf } from '../object.ts'

/** Sends what a visitor says is wrong, and thanks; or gives back what they typed with why it was not sent. */
export async function sendObjection(_: ObjectionAnswer, form: FormData): Promise<ObjectionAnswer> {
  const typed = typedOf(form)
  const outcome = await object(form, typed)
  if (outcome.kind !== 'ok') {
    keepForPage({ outcome, typed })
    return { outcome, typed }
  }
  const sent = localePath(asLocale(String(form.get('locale'))), '/objection/sent')
  redirect(`${sent}?${new URLSearchParams({ page: typed.page ?? '/' })}`)
}
