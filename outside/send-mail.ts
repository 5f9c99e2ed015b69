import fs from 'node:fs'
import path from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'

/** A mail ready to go. Texts may hold anything: what is a header is encoded, and one address stays one. */
export type Mail = {
  /** the same for the same mail, always: makes its Message-ID */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  language: string
  /** where one press or one POST ends such mails (RFC 2369, RFC 8058); a mail that was asked for has none */
  unsubscribe?: string
}

/**
 * What became of a mail: taken over; not taken, worth another try or not; or nobody knows, because the other side fell
 * silent after it may have taken it. `why` names no address.
 */
export type Handing = { kind: 'sent' } | { kind: 'later' | 'refused' | 'unknown'; why: string }

export type MailDoor = {
  /** said at the start: where mails go */
  where: string
  /** handing a mail over twice leaves one mail */
  repeatable: boolean
  send(mail: Mail): Promise<Handing>
}

type Settings = { SMTP_URL?: string | undefined; MAIL_FROM?: string | undefined; ONRECORD_DATA: string }

/** The way out for mails: the SMTP server of the settings, or without one the folder `mail` in the data folder. */
export function mailDoor({ SMTP_URL, MAIL_FROM, ONRECORD_DATA }: Settings): MailDoor {
  return SMTP_URL && MAIL_FROM
    ? smtpDoor(SMTP_URL, MAIL_FROM)
    : fileDoor(path.join(ONRECORD_DATA, 'mail'), MAIL_FROM ?? 'OnRecord <onrecord@localhost>')
}

/** Said at the start: where the day's mails go, if they go by themselves. */
export const mailsGo = (settings: Settings & { ONRECORD_DIGESTS: 'on' | 'off' }): string =>
  settings.ONRECORD_DIGESTS === 'off'
    ? "The day's mails: none go by themselves (ONRECORD_DIGESTS=off)."
    : `The day's mails: ${mailDoor(settings).where}.`

/** Without a connection these fail before a mail has left. */
const BEFORE = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONFIG', 'EENVELOPE', 'EREQUIRETLS'])

/** Hands mails to an SMTP server. @param url "smtp://user:password@host:587", or "smtps://" for TLS from the start */
export function smtpDoor(url: string, from: string): MailDoor {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Whether the server can be reached at all is asked first: a silence after that may mean that it took the mail.
  let reached = false
  return {
    where: `mails go to the SMTP server ${new URL(url).hostname}`,
    repeatable: false,
    async send(mail) {
      if (!ONE_ADDRESS.test(mail.to.address)) return { kind: 'refused', why: 'not one address' }
      try {
        if (!reached) await transport.verify()
        reached = true
      } catch (error) {
        return { kind: 'later', why: `the SMTP server was not reached: ${nameOf(error)}` }
      }
      try {
        await transport.sendMail(messageOf(mail, from))
        return { kind: 'sent' }
      } catch (error) {
        reached = false
        return failed(error as Failure)
      }
    },
  }
}

type Failure = Error & { code?: string; responseCode?: number; syscall?: string }

function failed(error: Failure): Handing {
  const why = nameOf(error)
  const { code = '', responseCode: said } = error
  if (said && said >= 500 && code !== 'EAUTH') return { kind: 'refused', why }
  if (said || BEFORE.has(code) || error.syscall === 'connect') return { kind: 'later', why }
  return { kind: 'unknown', why }
}

/** A failure by its codes alone: what the other side writes may hold the address (promise P3). */
const nameOf = (error: unknown): string => {
  const { code, responseCode } = error as Failure
  return [code ?? 'failed', responseCode].filter(Boolean).join(' ')
}

/** Writes mails as files that mail programs open, whole or not at all; the same mail is the same file. */
export function fileDoor(folder: string, from: string): MailDoor {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    where: `there is no SMTP_URL, so mails are written to ${folder}`,
    repeatable: true,
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, from))
      const file = path.join(folder, `${mail.id.replace(/[^\w-]/g, '_')}.eml`)
      await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 })
      const unfinished = `${file}.${process.pid}.unfinished`
      await fs.promises.writeFile(unfinished, message as Buffer, { mode: 0o600 })
      await fs.promises.rename(unfinished, file)
      return { kind: 'sent' }
    },
  }
}

const ONE_ADDRESS = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/

/** Characters that would begin a new header, or another line where one is meant. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

function messageOf(mail: Mail, from: string): SendMailOptions {
  const { address } = mail.to
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    to: { name: oneLine(mail.to.name), address },
    // who it goes to is said once, by us, whatever the header's text is read as
    envelope: { from: /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim(), to: [address] },
    messageId: `<${mail.id}@${domain}>`,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribe ? regular(mail.unsubscribe) : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** What a mail says that comes again and again: how it is ended. */
const regular = (unsubscribe: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
  'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
  Precedence: 'bulk',
})
