import { expect, it } from 'vitest'
import { resetMail } from './reset-mail.ts'

const asked = {
  token: 'a-token-of-thirty-two-characters',
  name: 'Sami <script>',
  email: 'sami@desk.example',
  language: 'ar',
}

it('leads to the one page that sets a password, in its person’s language, and says nothing that anybody typed', () => {
  const mail = resetMail(asked, 'https://record.example')
  const href = 'https://record.example/ar/reset/a-token-of-thirty-two-characters'
  expect(mail.text).toContain(href)
  expect(mail.html).toContain(`<a href="${href}">`)
  expect(mail.html).toContain('lang="ar" dir="rtl"')
  expect(mail.html).not.toContain('Sami')
  expect(mail.to).toEqual({ name: 'Sami <script>', address: 'sami@desk.example' })
  // asked for once: there is nothing to end
  expect(mail.unsubscribe).toBeUndefined()
  // the key of a mail is seen by every server on its way
  expect(mail.id).not.toContain('token')
  expect(resetMail({ ...asked, language: 'en' }, 'https://record.example').text).toContain('/reset/')
})
