import { z } from 'zod'
import { fileFormats } from '../reading/file/came.ts'
import { reportKinds, sourceChoice } from '../report/input.ts'
import { ways } from '../report/waiting.ts'
import { address, count, id, instant, language, text } from './parts.ts'

/** What a program hands in as JSON; a file comes as its bytes, with their own Content-Type. */
export const bringing = z
  .union([
    z.strictObject({ link: z.string().min(1).max(2000).describe('Address of a page to fetch.') }),
    z.strictObject({
      text: z.string().min(1).describe('Text of a report, title and byline on its first lines.'),
    }),
  ])
  .describe('A link or a text. Anything else is sent as the bytes of a file.')

/** How a report that waits is filed: the record as corrected, and its source, which is made where it is named. */
export const filing = z.strictObject({
  source: sourceChoice,
  title: text,
  byline: z.array(text),
  language,
  publishedAt: z.string().nullable().describe('ISO 8601 with offset, or null where it is not known.'),
  publishedPrecision: z.enum(['instant', 'day', 'month', 'year']),
  kind: z.enum(reportKinds),
  url: z.string().nullable().optional().describe('The report’s own address.'),
})

const fact = z.object({ name: text, value: text })
const attachment = z.object({ name: text, type: text, size: count })

export const arrival = z.object({
  id,
  self: address,
  state: z
    .enum(['waiting', 'on record', 'removed'])
    .describe('Waits for an editor to correct and file it; filed, then or before; or put away by an editor.'),
  way: z.enum(ways),
  at: instant,
  bytesHash: text.describe('SHA-256 of the bytes that are kept, in hex.'),
  containerHash: text.nullable().describe('SHA-256 of the archive that the bytes were taken out of.'),
  format: z.enum(fileFormats),
  facts: z.array(fact).describe('What the file says of itself. Nobody has checked it.'),
  attachments: z.array(attachment).describe('What came along and was not read; it is kept in the bytes.'),
  report: id.nullable(),
  desk: address.nullable().describe('Where an editor finds it.'),
  read: z
    .object({
      title: text.nullable(),
      byline: z.array(text),
      publishedAt: text.nullable(),
      siteName: text.nullable(),
      language: text.nullable(),
      url: text.nullable(),
      text,
    })
    .nullable()
    .describe('What was read of it, while it waits; for keys that may read what waits.'),
})
export type ArrivalAnswer = z.infer<typeof arrival>

export const filed = z.object({ report: id, already: z.boolean(), self: address, desk: address })
export type FiledAnswer = z.infer<typeof filed>

type Write = {
  path: string
  method: 'post' | 'get'
  summary: string
  /** one of these a key must have */
  scopes: readonly string[]
  query?: z.ZodObject
  body?: { [media: string]: 'Bringing' | 'Filing' | 'bytes' }
  answers: { [status: number]: 'Arrival' | 'Filed' }
}

/** Every address of version 1 that takes a key. */
export const keyRoutes = [
  {
    path: '/arrivals',
    method: 'post',
    summary: 'Bring in a report: a link, a text, or the bytes of a file',
    scopes: ['bring in'],
    query: z.strictObject({
      page: z
        .string()
        .max(2000)
        .optional()
        .describe('Of a web archive of several pages: the address of the one to bring in.'),
    }),
    body: { 'application/json': 'Bringing', 'application/octet-stream': 'bytes' },
    answers: { 201: 'Arrival', 200: 'Arrival' },
  },
  {
    path: '/arrivals/mail',
    method: 'post',
    summary: 'Hand in an e-mail message as it came (RFC 5322); each waits as one report',
    scopes: ['mail'],
    body: { 'message/rfc822': 'bytes' },
    answers: { 201: 'Arrival', 200: 'Arrival' },
  },
  {
    path: '/arrivals/{arrival}',
    method: 'get',
    summary: 'What became of what was brought in',
    scopes: ['bring in', 'mail', 'read waiting'],
    answers: { 200: 'Arrival' },
  },
  {
    path: '/arrivals/{arrival}/report',
    method: 'post',
    summary: 'File what waits as a report; its statements are drafted for editors to confirm',
    scopes: ['file'],
    body: { 'application/json': 'Filing' },
    answers: { 201: 'Filed', 200: 'Filed' },
  },
] as const satisfies readonly Write[]
export type KeyRoute = Write

export const keyShapes = { Arrival: arrival, Filed: filed, Bringing: bringing, Filing: filing } as const
