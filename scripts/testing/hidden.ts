import { createHash } from 'node:crypto'
import { addClaim } from '../../data/claim/add.ts'
import { fileReport } from '../../data/report/file.ts'
import { deskReport } from '../../data/report/read.ts'
import { type Capture, keepUnfiled } from '../../data/report/unfiled.ts'
import { addStatement } from '../../data/statement/correct.ts'
import { system } from '../../domain/access/viewer.ts'
import { readPlainText } from '../../domain/reading/page/read-page.ts'
import { readText } from '../../domain/reading/read.ts'
import { READER_VERSION } from '../../domain/reading/version.ts'
import { must } from '../../prisma/seed/ok.ts'
import { words } from './hidden-words.ts'

const TEXT = `${words.said}, said Ondra Vessel of the ${words.body}. ${words.rest}.`
const viewer = system('seed')

/**
 * What no reader may see, each with words that stand nowhere else (promise A4): a story that is not published, its
 * claim, a report whose one confirmed passage bears on that claim, and one that nobody has filed yet.
 */
export async function hideThings(
  put: (bytes: Uint8Array) => Promise<unknown>,
): Promise<Record<string, string>> {
  const report = await filed(put)
  const wording = {
    content: [[0, words.said.length]],
    cue: [],
    source: [],
    chain: [{ name: words.body, kind: 'body' }],
    mode: 'quoted',
    hedge: null,
    said: null,
  }
  const { statement } = must(await addStatement(viewer, { report, snapshot: 1, wording }), 'hidden statement')
  const { drafts } = must(await deskReport(viewer, report), 'hidden report')
  const { version } = drafts.find((draft) => draft.id === statement)!
  const added = await addClaim(viewer, {
    claim: {
      wording: words.claim,
      kind: 'event',
      about: null,
      scope: null,
      language: 'en',
      happened: null,
      story: { title: words.story, summary: words.summary },
    },
    tie: { statement, version, value: 'affirms' },
  })
  const { claim, story } = must(added, 'hidden claim')
  const unfiled = must(
    await keepUnfiled(viewer, await captureOf(words.unfiled, put), page(words.unfiled)),
    'x',
  )
  return { report, statement, claim, story, unfiled: 'unfiled' in unfiled ? unfiled.unfiled : '' }
}

async function filed(put: (bytes: Uint8Array) => Promise<unknown>): Promise<string> {
  const kept = must(await keepUnfiled(viewer, await captureOf(TEXT, put), page(TEXT)), 'hidden report')
  if (!('unfiled' in kept)) throw new Error('the hidden report is here already')
  const record = { title: words.report, byline: [words.byline], language: 'en', kind: 'article', url: null }
  const time = { publishedAt: null, publishedPrecision: 'instant' as const }
  const source = { name: words.source, kind: 'news outlet', domain: null }
  const reading = readText(TEXT, { title: words.report, language: 'en', publishedAt: null })
  const filing = { unfiled: kept.unfiled, source, ...record, ...time }
  const { report } = must(
    await fileReport(viewer, filing, { reading, bands: [], readerVersion: READER_VERSION }),
    'hidden report',
  )
  return report
}

const page = (text: string) => readPlainText(text, {})

async function captureOf(text: string, put: (bytes: Uint8Array) => Promise<unknown>): Promise<Capture> {
  const bytes = new TextEncoder().encode(text)
  await put(bytes)
  return {
    way: 'paste',
    bytesHash: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    contentType: 'text/plain; charset=utf-8',
    finalUrl: null,
    redirects: [],
    status: null,
    headers: {},
    retrievedAt: new Date(),
  }
}
