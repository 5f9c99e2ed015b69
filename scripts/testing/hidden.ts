import { createHash } from 'node:crypto'
import { addClaim } from '../../data/claim/add.ts'
import { db } from '../../data/db.ts'
import { fileReport } from '../../data/report/file.ts'
import { keepFound } from '../../data/report/keep-found.ts'
import { deskReport } from '../../data/report/read.ts'
import { type Capture, keepUnfiled } from '../../data/report/unfiled.ts'
import { addStatement } from '../../data/statement/correct.ts'
import { decide } from '../../data/statement/decide.ts'
import { tie } from '../../data/statement/tie.ts'
import { setMembership } from '../../data/story/write.ts'
import { system } from '../../domain/access/viewer.ts'
import { readPlainText } from '../../domain/reading/page/read-page.ts'
import { readText } from '../../domain/reading/read.ts'
import { READER_VERSION } from '../../domain/reading/version.ts'
import { known, must } from '../../prisma/seed/ok.ts'
import { hiddenSource, words } from './hidden-words.ts'

type Put = (bytes: Uint8Array) => Promise<unknown>
type Hidden = {
  source: string
  report: string
  statement: string
  claim: string
  story: string
  rejected: string
  unfiled: string
  actor: string
}
type Cast = Record<'reports' | 'statements' | 'claims', ReadonlyMap<string, string>>

const viewer = system('seed')

/**
 * What no reader may see, each with words that stand nowhere else (promise A4): a story that is not published, its
 * claim, a report whose one confirmed passage bears on it, a report of which nothing is confirmed, and a text that
 * nobody has filed.
 */
export async function hideThings(put: Put): Promise<Hidden> {
  const report = await filed(put, words.report, `${words.said}, said the ${words.body}. ${words.rest}.`)
  const { statement, version } = await confirmed(report, words.said)
  const claimFields = { kind: 'event', about: null, scope: null, language: 'en', happened: null }
  const story = { title: words.story, summary: words.summary }
  const made = await addClaim(viewer, {
    claim: { wording: words.claim, ...claimFields, story },
    tie: { statement, version, value: 'affirms' },
  })
  const rejected = await filed(put, words.rejectedReport, `${words.takenBack}, said a pilot.`)
  const text = `${words.unfiled}\n\n${words.unfiledText}`
  const page = { ...readPlainText(text, {}), title: words.unfiled }
  const unfiled = must(await keepUnfiled(viewer, await captureOf(text, put), page), 'unfiled')
  if (!('unfiled' in unfiled)) throw new Error('the unfiled text is here already')
  const { claim, story: id } = must(made, 'hidden claim')
  const { actorId } = await db().hop.findFirstOrThrow({ where: { statementId: statement } })
  const { id: source } = await db().source.findUniqueOrThrow({ where: { name: hiddenSource } })
  return {
    source,
    report,
    statement,
    claim,
    story: id,
    rejected,
    unfiled: unfiled.unfiled,
    actor: actorId ?? '',
  }
}

/**
 * Ties what is hidden to what readers see, in every way that the record allows: a public claim in the hidden story, a
 * public passage that bears on the hidden claim, a public report that the hidden one copies, and a report tied to a
 * public claim by a passage that was rejected afterwards.
 */
export async function weave(hidden: Hidden, { reports, statements, claims }: Cast): Promise<void> {
  const claim = known(claims, 'water-by-end-of-month')
  must(await setMembership(viewer, { story: hidden.story, claim, member: true }), 'woven claim')
  const [statement = ''] = statements.values()
  const { reportId } = await reportOfStatement(statement)
  const { version } = await draft(reportId, statement)
  must(await tie(viewer, { statement, version, claim: hidden.claim, value: 'mentions' }), 'woven passage')
  const same = { kind: 'same text', foundBy: 'copies', share: 0.4 }
  const copied = { fromReportId: hidden.report, toReportId: known(reports, 'night-shift-mines'), ...same }
  await db().$transaction((tx) => keepFound(tx, viewer, [copied]))
  const taken = await confirmed(hidden.rejected, words.takenBack)
  const on = { statement: taken.statement, claim: known(claims, 'fuel-barge'), value: 'mentions' as const }
  const tied = must(await tie(viewer, { ...on, version: taken.version }), 'rejected passage')
  must(
    await decide(viewer, { statement: taken.statement, version: tied.version, state: 'rejected' }),
    'rejected passage',
  )
}

const reportOfStatement = async (id: string) =>
  (await db().statement.findUniqueOrThrow({ where: { id }, select: { snapshot: true } })).snapshot

async function draft(report: string, statement: string) {
  const { drafts } = must(await deskReport(viewer, report), 'report')
  const found = drafts.find((one) => one.id === statement)
  if (!found) throw new Error(`${statement} is not in ${report}`)
  return found
}

/** A passage at the head of a text, confirmed by hand. */
async function confirmed(report: string, said: string): Promise<{ statement: string; version: number }> {
  const wording = {
    content: [[0, said.length]],
    cue: [],
    source: [],
    chain: [{ name: words.body, kind: 'body' }],
    mode: 'quoted',
    hedge: null,
    said: null,
  }
  const { statement } = must(await addStatement(viewer, { report, snapshot: 1, wording }), 'hidden passage')
  return { statement, version: (await draft(report, statement)).version }
}

async function filed(put: Put, title: string, text: string): Promise<string> {
  const kept = must(await keepUnfiled(viewer, await captureOf(text, put), readPlainText(text, {})), title)
  if (!('unfiled' in kept)) throw new Error(`${title} is here already`)
  const filing = {
    unfiled: kept.unfiled,
    source: { name: hiddenSource, kind: 'news outlet', domain: null },
    title,
    byline: [words.byline],
    language: 'en',
    kind: 'article',
    url: null,
    publishedAt: null,
    publishedPrecision: 'instant',
  }
  const reading = readText(text, { title, language: 'en' })
  const read = { reading, bands: [], readerVersion: READER_VERSION }
  return must(await fileReport(viewer, filing, read), title).report
}

async function captureOf(text: string, put: Put): Promise<Capture> {
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
