import { createHash } from 'node:crypto'
import type { Viewer } from '#domain/access/viewer.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import { readPlainText } from '#domain/reading/page/read-page.ts'
import { addClaim } from '../claim/add.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { addSnapshot } from '../report/snapshot.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { filed, must, wording } from './small.fixture.ts'

/** A claim in a story of its own, with nothing tied to it. */
export async function claimed(
  viewer: Viewer,
  words = 'The road is closed',
  story: object = { title: 'Roads', summary: '' },
) {
  const fields = { wording: words, kind: 'event', about: null, scope: null, language: 'en', happened: null }
  const made = must(await addClaim(viewer, { claim: { ...fields, story }, tie: null }))
  return { claim: made.claim, story: made.story }
}

export const versionOf = (subject: string, subjectId: string): Promise<number> =>
  db().history.count({ where: { subject, subjectId, what: { not: 'status moved' } } })

/** A report like no other in which somebody says something, tied to a claim. */
export async function said(
  viewer: Viewer,
  claim: string | null,
  given: {
    speaker?: string
    value?: string
    words?: string
    hop?: Record<string, unknown>
    restsOn?: object[]
  } = {},
) {
  const own = () => crypto.randomUUID().replaceAll('-', ' ')
  const words = given.words ?? `No way through the pass ${own()}`
  const text = `Filed ${own()}. “${words},” they said. Then ${own()}.`
  const { report } = await filed(viewer, { text, source: `Paper ${own()}` })
  const speaker = given.speaker ?? `Speaker ${own()}`
  const wordingOf = {
    ...wording(text, words, speaker, given.hop),
    ...(given.restsOn ? { restsOn: given.restsOn } : {}),
  }
  const { statement } = must(await addStatement(viewer, { report, snapshot: 1, wording: wordingOf }))
  const bind = async (to: string, value = given.value ?? 'affirms') =>
    must(await tie(viewer, { statement, version: await versionOf('statement', statement), claim: to, value }))
  if (claim) await bind(claim)
  return { report, statement, text, words, speaker, bind }
}

/** The same report brought in again, with another text. */
export async function again(viewer: Viewer, report: string, text: string) {
  const bytesHash = createHash('sha256').update(text).digest('hex')
  const capture = {
    way: 'paste' as const,
    bytesHash,
    size: text.length,
    contentType: 'text/plain',
    finalUrl: null,
    redirects: [],
    status: null,
    headers: {},
    retrievedAt: new Date(),
  }
  const read = { bands: bandKeys(text), readerVersion: 'test' }
  return addSnapshot(viewer, report, capture, readPlainText(text, {}), read)
}

export const statusOf = async (viewer: Viewer, claim: string): Promise<string> =>
  must(await claimOf(viewer, claim)).status.status

type Move = { before: { status: string }; after: { status: string; evidenceHash: string; cause: object } }

/** The moves of a claim's status as history tells them. */
export async function movesOf(claim: string): Promise<(Move & { number: number })[]> {
  const rows = await db().history.findMany({
    where: { subject: 'claim', subjectId: claim, what: 'status moved' },
    orderBy: { number: 'asc' },
  })
  return rows as unknown as (Move & { number: number })[]
}
