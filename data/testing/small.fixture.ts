import { createHash } from 'node:crypto'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Outcome } from '#domain/outcome.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { fileReport } from '../report/file.ts'
import { keepUnfiled } from '../report/unfiled.ts'

/** The value of an outcome that must be ok. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A person of a role, made straight in the table: for tests that are not about accounts. */
export async function person(
  role: 'reader' | 'editor' | 'admin',
  name = role as string,
): Promise<Extract<Viewer, { kind: 'person' }>> {
  const id = newId()
  await db().person.create({ data: { id, name, email: `${id}@desk.example`, role } })
  return { kind: 'person', id, name, role }
}

let counter = 0

/** A report with the given text filed through the writes that the desk uses. @returns its id and its snapshot's text */
export async function filed(
  viewer: Viewer,
  given: {
    text?: string
    source?: string
    publishedAt?: string
    reading?: Partial<Reading>
    page?: Partial<Page>
    url?: string
  } = {},
): Promise<{ report: string; text: string }> {
  const text = given.text ?? `Report ${++counter}. “The road is closed,” Mara Tesh said. Nothing else moved.`
  const page: Page = {
    kind: 'article',
    title: `Report ${counter}`,
    byline: [],
    publishedAt: null,
    publishedDayOnly: false,
    updatedAt: null,
    siteName: null,
    language: 'en',
    direction: 'ltr',
    canonicalUrl: null,
    text,
    blocks: [],
    agencies: [],
    ...given.page,
  }
  const bytesHash = createHash('sha256').update(text).digest('hex')
  const capture = {
    way: 'paste' as const,
    bytesHash,
    size: text.length,
    contentType: 'text/plain',
    finalUrl: given.url ?? null,
    redirects: [],
    status: null,
    headers: {},
    retrievedAt: new Date(),
  }
  const kept = must(await keepUnfiled(viewer, capture, page))
  if (!('unfiled' in kept)) return { report: kept.report, text }
  const filing = {
    unfiled: kept.unfiled,
    source: { name: given.source ?? 'The Ansela Courier', kind: 'news outlet', domain: null },
    title: page.title,
    byline: [],
    language: 'en',
    kind: 'article',
    url: given.url ?? null,
    publishedAt: given.publishedAt ?? '2026-09-01T10:00:00Z',
    publishedPrecision: 'instant',
  }
  const nothing: Reading = {
    text,
    language: 'en',
    statements: [],
    times: [],
    figures: [],
    expectations: [],
    reliances: [],
    corrections: [],
  }
  const read = { reading: { ...nothing, ...given.reading }, bands: bandKeys(text), readerVersion: 'test' }
  return { report: must(await fileReport(viewer, filing, read)).report, text }
}

/** A wording of the words of a text, spoken by a named person. */
export function wording(
  text: string,
  exact: string,
  speaker = 'Mara Tesh',
  hop: Record<string, unknown> = {},
) {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length
  return {
    content: [[start, start + Array.from(exact).length]],
    cue: [],
    source: [],
    chain: speaker ? [{ name: speaker, kind: 'person', ...hop }] : [],
    mode: 'quoted',
    hedge: null,
    said: null,
  }
}
