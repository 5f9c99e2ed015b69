import PostalMime, { type Address, type Email } from 'postal-mime'
import { type Came, type FactName, Refused, type Unpacked } from '#domain/reading/file/came.ts'
import { unwrap } from '#domain/reading/file/unwrap.ts'
import { pageOfRuns, type Run, runsOf } from '#domain/reading/file/whole-page.ts'

const MOST_ATTACHMENTS = 100
/** A text part that says so little beside the HTML part only says that one should look at that. */
const STUB = 0.5

/** A message by postal-mime: its HTML or text part whole, what its head says, and its attachments by name. */
export async function readMail(bytes: Uint8Array): Promise<Unpacked> {
  const mail = await PostalMime.parse(withoutMboxLine(bytes), { maxNestingDepth: 64 }).catch(() => {
    throw new Refused('file.broken', { format: 'EML' })
  })
  const runs = bodyOf(mail)
  const attachments = mail.attachments.slice(0, MOST_ATTACHMENTS).map(({ filename, mimeType, content }) => ({
    name: (filename ?? '').slice(0, 200),
    type: mimeType.slice(0, 100),
    size: typeof content === 'string' ? content.length : content.byteLength,
  }))
  if (runs.length === 0) throw new Refused(attachments.length > 0 ? 'mail.only attachments' : 'mail.empty')
  const sent = mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString() : null
  const name = nameOf(mail.from)
  const page = pageOfRuns(runs, { title: mail.subject?.trim().slice(0, 500) || null, publishedAt: sent })
  return {
    page: { ...page, byline: page.byline.length > 0 ? page.byline : name ? [name] : [] },
    came: { format: 'mail', facts: factsOf(mail, sent), attachments },
  }
}

function bodyOf(mail: Email): Run[] {
  const html = mail.html ? runsOf(mail.html) : []
  const plain = mail.text ? unwrap(mail.text) : []
  const length = (runs: Run[]) => runs.reduce((sum, { text }) => sum + text.length, 0)
  // the text part of newsletters is often cut short; that of letters says the same in hard lines
  return length(html) > 0 && length(html) >= length(plain) * STUB ? html : plain
}

function factsOf(mail: Email, sent: string | null): Came['facts'] {
  const header = (key: string) => mail.headers.filter((one) => one.key === key).map(({ value }) => value)
  const facts: [FactName, string | null | undefined][] = [
    ['from', shown(mail.from)],
    ['reply to', mail.replyTo?.map(shown).filter(Boolean).join(', ')],
    ['sent', sent ?? mail.date],
    ['subject', mail.subject],
    ['message id', mail.messageId],
    ['list', header('list-id')[0]],
    // what a server on the way wrote, if it did: anybody can write such a line
    ['authentication', [...header('authentication-results'), ...header('received-spf')].join('; ')],
  ]
  return facts.flatMap(([name, value]) =>
    value?.trim() ? [{ name, value: value.trim().slice(0, 1000) }] : [],
  )
}

const nameOf = (from: Address | undefined): string => (from?.name || '').trim().slice(0, 200)
const shown = (one: Address | undefined): string => {
  if (!one) return ''
  const { address } = one
  return one.name && address ? `${one.name} <${address}>` : (address ?? one.name)
}

/** The line that a folder of mail puts before each message is no part of it. */
function withoutMboxLine(bytes: Uint8Array): Uint8Array {
  const isMbox = new TextDecoder('windows-1252').decode(bytes.subarray(0, 5)) === 'From '
  return isMbox ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes
}
