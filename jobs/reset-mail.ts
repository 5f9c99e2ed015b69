import { createHash } from 'node:crypto'
import type { ResetMail } from '#data/person/resets.ts'
import { asLocale, directionOf, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Mail } from '#outside/send-mail.ts'

/** A mail with a link that sets a new password, in its person's language; it holds nothing that anybody typed. */
export function resetMail({ token, name, email, language }: ResetMail, origin: string): Mail {
  const locale = asLocale(language)
  const t = translator(locale, 'account.mail')
  const href = `${origin}${localePath(locale, `/reset/${token}`)}`
  const [text, not] = [t('text'), t('not you')]
  return {
    id: `reset-${createHash('sha256').update(token).digest('hex').slice(0, 24)}`,
    to: { name, address: email },
    subject: t('subject'),
    text: `${text}\n\n${href}\n\n${not}\n`,
    html: `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><body><p>${text}</p><p><a href="${href}">${href}</a></p><p>${not}</p></body></html>`,
    language: locale,
  }
}
