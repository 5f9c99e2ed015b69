import type { Page } from '../types.ts'

/** The kinds of files a report is read from, as the record names them. */
export const fileFormats = ['html', 'text', 'pdf', 'docx', 'mail', 'archive'] as const
export type CameFormat = (typeof fileFormats)[number]

/** What a file says of itself beside its text. None of it is proof; all of it is shown as the file's own word. */
export type Came = {
  format: CameFormat
  /** in the order in which they are shown; names are keys of messages/ways */
  facts: { name: FactName; value: string }[]
  /** what came along and was not read: it stays in the bytes */
  attachments: { name: string; type: string; size: number }[]
}

export const factNames = [
  'author',
  'made with',
  'made',
  'changed',
  'pages',
  'from',
  'reply to',
  'sent',
  'subject',
  'message id',
  'list',
  'authentication',
  'archived by',
  'archive page',
] as const
export type FactName = (typeof factNames)[number]

/** A page out of a web archive: its own bytes and how the archive got them. */
export type Archived = {
  bytes: Uint8Array
  contentType: string
  url: string
  status: number
  headers: Record<string, string>
  retrievedAt: string
}

/** One of several pages of an archive, for an editor to choose. */
export type ArchivePage = { url: string; title: string | null; at: string | null }

/** What became of a file: read, refused with what to do (a key of messages/error), or several pages to choose from. */
export type Unpacked =
  | { page: Page; came: Came; archived?: Archived }
  | { refused: string; params?: Record<string, string | number> }
  | { choose: ArchivePage[] }

/** Thrown where a file cannot be read for a reason that its owner can do something about. */
export class Refused extends Error {
  readonly params: Record<string, string | number> | undefined
  constructor(message: string, params?: Record<string, string | number>) {
    super(message)
    this.params = params
  }
}
