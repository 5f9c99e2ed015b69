import { expect, it } from 'vitest'
import { mailAgain, mailboxAgain, mayPass, takenSince, whyShort } from './rules.ts'

it('tries again what may pass, and nothing that a mail is refused for', () => {
  for (const why of ['reading.too slow', 'reading.crashed', 'store.full'])
    expect(mayPass(why), why).toBe(true)
  for (const why of ['mail.empty', 'file.broken', 'file.too large', 'hasNul'])
    expect(mayPass(why), why).toBe(false)
})

it('waits longer each time, an hour at most for a mailbox', () => {
  expect([1, 2, 5].map((tries) => mailAgain(tries) / 60_000)).toEqual([2, 4, 32])
  expect([1, 2, 5, 6, 400].map((failures) => mailboxAgain(failures) / 60_000)).toEqual([2, 4, 32, 60, 60])
})

it('takes the mails of the day before the first look, or before the last one where all are numbered anew', () => {
  const now = new Date('2031-03-04T12:00:00Z')
  expect(takenSince(null, now)).toEqual(new Date('2031-03-03T12:00:00Z'))
  expect(takenSince(new Date('2031-03-01T00:00:00Z'), now)).toEqual(new Date('2031-02-28T00:00:00Z'))
})

it('has words for each reason', () => {
  expect(
    ['file.too large', 'textTooLong', 'mail.empty', 'mail.only attachments', 'stopped'].map(whyShort),
  ).toEqual(['large', 'large', 'empty', 'attachments', 'other'])
})
