import type { Handing, Mail, MailDoor } from './send-mail.ts'

/** A way out that keeps what it is given; `answer` says what becomes of each try. */
export function fakeMailDoor(
  answer: (mail: Mail, tries: number) => Handing | Promise<Handing> = () => ({ kind: 'sent' }),
  repeatable = false,
): MailDoor & { sent: Mail[]; tried: Mail[] } {
  const [sent, tried]: [Mail[], Mail[]] = [[], []]
  return {
    where: 'mails go nowhere',
    repeatable,
    sent,
    tried,
    async send(mail) {
      tried.push(mail)
      const handing = await answer(mail, tried.length)
      if (handing.kind === 'sent') sent.push(mail)
      return handing
    },
  }
}
