import { ImapFlow } from 'imapflow'
import { decodeWords } from 'postal-mime'

/** How a mailbox is reached: what the settings say. */
export type MailboxSettings = {
  host: string
  port: number
  user: string
  password: string
  folder: string
  tls: 'on' | 'starttls' | 'off'
}

/** Why a mailbox could not be asked. In our own words: what the other side writes may hold an address (promise P3). */
export const mailboxTroubles = [
  'it does not take the name and password',
  'it has no such folder',
  'its certificate is not trusted, or it speaks no TLS',
  'there is no such host',
  'it does not answer',
  'it broke off',
  'it refuses what it is asked for',
] as const
export class MailboxTrouble extends Error {
  constructor(trouble: (typeof mailboxTroubles)[number]) {
    super(`the mailbox of the settings could not be read: ${trouble}`)
    this.name = 'MailboxTrouble'
  }
}

/** A mail as the server describes it; nothing of it is as long as whoever sent it likes. */
export type MailHead = { size: number; receivedAt: Date | null }
/** A folder that is open to be read; nothing in it is changed, not even what is marked as seen. */
export type OpenMailbox = {
  /** another number says that all mails are numbered anew (RFC 3501, 2.3.1.1) */
  uidValidity: bigint
  /** the highest number given yet */
  lastUid: number
  /** numbers above one, least first */
  after(uid: number): Promise<number[]>
  /** numbers of what came in since a day */
  since(day: Date): Promise<number[]>
  /** null when the server says nothing of it: it may be there all the same */
  head(uid: number): Promise<MailHead | null>
  /** the first bytes, so many at most; null when the server gives none */
  bytes(uid: number, most: number): Promise<Uint8Array | null>
  /** whether the folder still has it */
  has(uid: number): Promise<boolean>
  close(): Promise<void>
}
export type OpenMailboxOf = (settings: MailboxSettings, signal?: AbortSignal) => Promise<OpenMailbox>

const MB = 1024 * 1024
const limits = {
  ...{ connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000 },
  ...{ maxLineLength: 8 * MB, maxLiteralSize: 12 * MB, maxResponseSize: 16 * MB, maxResponseTokens: 100_000 },
}

/** Opens the folder of the settings at an IMAP server. @throws MailboxTrouble, here and by all that is asked of it */
export const openMailbox: OpenMailboxOf = async ({ host, port, user, password, folder, tls }, signal) => {
  const client = new ImapFlow({
    ...{ host, port, auth: { user, pass: password }, logger: false, disableAutoIdle: true },
    ...(tls === 'on' ? { secure: true } : { secure: false, doSTARTTLS: tls === 'starttls' }),
    ...limits,
  })
  // what breaks between two questions is told by the next one
  client.on('error', () => undefined)
  const close = () => client.close()
  signal?.addEventListener('abort', close, { once: true })
  const ask = async <T>(work: () => Promise<T>, opening = false): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      close()
      throw new MailboxTrouble(troubleOf(error as Failure, opening))
    }
  }
  const box = await ask(async () => {
    await client.connect()
    return client.mailboxOpen(folder, { readOnly: true })
  }, true)
  const numbers = (query: Parameters<ImapFlow['search']>[0]) =>
    ask(async () => {
      const found = await client.search(query, { uid: true })
      // the library says false, and throws nothing, where the server refuses
      if (!Array.isArray(found)) throw new Error('no answer')
      return found.sort((a, b) => a - b)
    })
  const last = async () => (box.uidNext ? box.uidNext - 1 : ((await numbers({ all: true })).at(-1) ?? 0))
  return {
    uidValidity: box.uidValidity,
    lastUid: await last(),
    // "5:*" names the last mail also where its number is less
    after: async (uid) => (await numbers({ uid: `${uid + 1}:*` })).filter((one) => one > uid),
    since: (day) => numbers({ since: day }),
    head: (uid) =>
      ask(async () => {
        // no envelope: the names in it are as many as whoever sent it likes, and the library ends the connection over them
        const query = { size: true, internalDate: true }
        const found = await client.fetchOne(String(uid), query, { uid: true })
        if (!found) return null
        const at = found.internalDate ? new Date(found.internalDate) : null
        const receivedAt = at && !Number.isNaN(at.getTime()) ? at : null
        return { size: found.size ?? 0, receivedAt }
      }),
    bytes: (uid, most) =>
      ask(async () => {
        const found = await client.fetchOne(String(uid), { source: { maxLength: most } }, { uid: true })
        if (!found) return null
        return found.source ? new Uint8Array(found.source) : null
      }),
    has: async (uid) => (await numbers({ uid: String(uid) })).includes(uid),
    close: async () => {
      signal?.removeEventListener('abort', close)
      await client.logout().catch(() => undefined)
      close()
    },
  }
}

type Failure = Error & {
  code?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  mailboxMissing?: boolean
  responseStatus?: string
}

function troubleOf(error: Failure, opening: boolean): (typeof mailboxTroubles)[number] {
  const { code = '' } = error
  if (error.authenticationFailed) return 'it does not take the name and password'
  if (opening && (error.mailboxMissing || error.responseStatus === 'NO')) return 'it has no such folder'
  if (error.responseStatus) return 'it refuses what it is asked for'
  if (error.tlsFailed || /CERT|SSL|TLS|SELF_SIGNED|VERIFY/i.test(code))
    return 'its certificate is not trusted, or it speaks no TLS'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host'
  return /^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|GREETING_TIMEOUT|GREEETING_TIMEOUT)$/.test(
    code,
  )
    ? 'it does not answer'
    : 'it broke off'
}

/** Bytes of a mail in which its subject is looked for. */
export const TOP = 16_384

/** The subject of a mail by its first bytes. */
export function subjectIn(top: Uint8Array): string | null {
  const head =
    Buffer.from(top.subarray(0, TOP))
      .toString('utf8')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const said = /^subject:(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1]
  return said ? decodeWords(said.slice(0, 2000).replaceAll(/\s+/g, ' ').trim()) || null : null
}
