import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { captureAgain } from '#jobs/capture-again.ts'
import { lookAtDue, lookNow } from '#jobs/look-again.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import { inboxTexts } from '../inbox/texts.ts'
import { addStatement } from '../statement/correct.ts'
import { decide } from '../statement/decide.ts'
import { tie } from '../statement/tie.ts'
import { claimed, statusOf, versionOf } from '../testing/record-moves.fixture.ts'
import { changingWeb, filedFrom, pageOf } from '../testing/rereading.fixture.ts'
import { must, person, wording } from '../testing/small.fixture.ts'

const job = system('re-reading')
let editor: Viewer
let count = 0
const words = [
  'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
  '“Nobody here will sign that paper,” said Mara Tesh, who speaks for the council of the town.',
  'Work on the northern pass was delayed after a long dispute with the transport union.',
]
const told = (number: string) => [words[0]!.replace('40', number), ...words.slice(1)]
const html = pageOf('Ferry held', words)

beforeAll(async () => {
  editor = await person('editor', 'Sami')
})

async function watched(first: Parameters<ReturnType<typeof changingWeb>['put']>[1] = { html }) {
  const web = changingWeb()
  const url = `https://trust${++count}.example/news/story`
  web.put(url, first)
  const report = await filedFrom(editor, web, url)
  const look = async () => must(await lookNow(job, report, web.how))
  const changes = async () =>
    (await db().reportChange.findMany({ where: { reportId: report }, orderBy: { number: 'asc' } })).map(
      ({ verdict, silent }) => (silent ? `${verdict} silently` : verdict),
    )
  return { web, url, report, look, changes }
}

const told200 = (url: string, page: string, at: string, more: string[] = []) => {
  const body = Buffer.from(page)
  const answer = Buffer.concat([
    Buffer.from(['HTTP/1.1 200 OK', 'Content-Type: text/html', ...more, '', ''].join('\r\n')),
    body,
  ])
  const head = ['WARC/1.0', 'WARC-Type: response', `WARC-Target-URI: ${url}`, `WARC-Date: ${at}`]
  const type = 'Content-Type: application/http; msgtype=response'
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([...head, type, `Content-Length: ${answer.length}`, '', ''].join('\r\n')),
      answer,
      Buffer.from('\r\n\r\n'),
    ]),
  )
}
async function bringLater(watch: Awaited<ReturnType<typeof watched>>, bytes: Uint8Array) {
  const { web, report } = watch
  const brought = must(await bringIn(editor, { way: 'file', name: 'x', type: '', bytes }, web.outside))
  if (!('unfiled' in brought)) throw new Error('it was there')
  must(await captureAgain(editor, { unfiled: brought.unfiled, report }, web.outside))
}

describe('a web archive that somebody brings in', () => {
  it('tells no edit, whatever it says of itself, and the next look tells none against it', async () => {
    const watch = await watched()
    const { web, url, look, changes, report } = watch
    await bringLater(watch, told200(url, pageOf('Ferry held', told('90')), '2026-11-20T10:00:00Z'))
    expect(await look()).toMatchObject({ outcome: 'unjudged' })
    expect(await changes()).toEqual(['unjudged', 'unjudged'])
    web.put(url, { html: pageOf('Ferry held', told('60')) })
    await look()
    expect((await changes())[2]).toBe('worded silently')
    expect(await db().snapshot.count({ where: { reportId: report, status: null } })).toBe(1)
  })

  it('gives no validator to ask with: neither its own nor that of the text before it', async () => {
    const watch = await watched({ html, etag: '"ours"' })
    const { url, look, report } = watch
    const etag = async () => (await db().look.findUniqueOrThrow({ where: { reportId: report } })).etag
    expect(await etag()).toBe('"ours"')
    const forged = told200(url, pageOf('Ferry held', told('91')), '2026-11-20T10:00:00Z', ['ETag: "theirs"'])
    await bringLater(watch, forged)
    expect(await etag()).toBeNull()
    // the page still has its first words: it is not taken for the archive's
    expect(await look()).toMatchObject({ outcome: 'unjudged', snapshot: 1 })
  })

  it('with a header that cannot be sent is kept without it, and does not stop the looks', async () => {
    const watch = await watched()
    const bad = ['ETag: "a\u0001b"', 'Last-Modified: x\u0000y', 'X\u0000Y: z', 'Server: apache']
    await bringLater(watch, told200(watch.url, pageOf('Ferry held', told('92')), '2026-11-20T10:00:00Z', bad))
    const kept = await db().snapshot.findFirstOrThrow({ where: { reportId: watch.report, number: 2 } })
    expect(Object.keys(kept.headers as object).sort()).toEqual(['content-type', 'server'])
    await db().look.update({ where: { reportId: watch.report }, data: { etag: '"a\u0001b"' } })
    const asked: unknown[] = []
    const { fetchPage } = watch.web.outside
    watch.web.outside.fetchPage = (url, options) => {
      asked.push(options?.known ?? {})
      return fetchPage(url, options)
    }
    await watch.look()
    expect(asked).toEqual([{}, {}])
  })
})

describe('a link that was fetched before the last look and brought in after it', () => {
  it('tells no edit', async () => {
    const { web, url, report, look, changes } = await watched()
    web.put(url, { html: pageOf('Ferry held', told('50')) })
    const brought = must(await bringIn(editor, { way: 'link', url }, web.outside))
    web.later(60)
    web.put(url, { html: pageOf('Ferry held', told('51')) })
    await look()
    must(
      await captureAgain(editor, { unfiled: (brought as { unfiled: string }).unfiled, report }, web.outside),
    )
    expect(await changes()).toEqual(['worded silently', 'unjudged'])
  })
})

describe('a page that is put back', () => {
  it('is what its statements are looked for in, also those of a later snapshot and those taken up again', async () => {
    const { web, url, report, look } = await watched()
    const { claim } = await claimed(editor, 'The paper will not be signed')
    const add = async (snapshot: number, exact: string) => {
      const { text } = await db().snapshot.findFirstOrThrow({ where: { reportId: report, number: snapshot } })
      const made = await addStatement(editor, {
        report,
        snapshot,
        wording: wording(text, exact, 'Mara Tesh'),
      })
      return must(made).statement
    }
    const first = await add(1, 'Nobody here will sign that paper')
    const bind = { statement: first, version: await versionOf('statement', first), claim, value: 'affirms' }
    must(await tie(editor, bind))
    const was = await statusOf(editor, claim)
    web.put(url, {
      html: pageOf('Ferry held', [words[0]!, words[2]!, 'The council met for an hour and went home.']),
    })
    await look()
    expect(await statusOf(editor, claim)).toBe('retracted')
    const put = async (state: string) =>
      must(await decide(editor, { statement: first, version: await versionOf('statement', first), state }))
    await put('rejected')
    web.put(url, { html })
    await look()
    await put('confirmed')
    expect(await statusOf(editor, claim)).toBe(was)
    const later = await add(2, 'The council met for an hour')
    const [last] = await db().withdrawal.findMany({ where: { statementId: later } })
    expect(last).toMatchObject({ state: 'withdrawn' })
  })

  it('is history also where no edit is told, so that the inbox and the pages of its claims hear of it', async () => {
    const watch = await watched()
    const { url, report, look } = watch
    const { claim } = await claimed(editor, 'The paper will not be signed')
    const { text } = await db().snapshot.findFirstOrThrow({ where: { reportId: report } })
    const exact = 'Nobody here will sign that paper'
    const made = await addStatement(editor, {
      report,
      snapshot: 1,
      wording: wording(text, exact, 'Mara Tesh'),
    })
    const { statement } = must(made)
    must(
      await tie(editor, {
        ...{ statement, claim, value: 'affirms' },
        version: await versionOf('statement', statement),
      }),
    )
    const other = [words[0]!, words[1]!.replace('will sign', 'has signed'), words[2]!]
    await bringLater(watch, told200(url, pageOf('Ferry held', other), '2026-11-20T10:00:00Z'))
    await refreshInbox(20_000)
    const waiting = async () => must(await inboxTexts(editor, [`rewording:${report}`])).length
    expect(await waiting()).toBe(1)
    const [{ max: before }] = await db().$queryRaw<
      [{ max: bigint }]
    >`select coalesce(max(id), 0) as max from eviction`
    expect(await look()).toMatchObject({ outcome: 'unjudged', snapshot: 1 })
    const history = await db().history.findMany({
      where: { subject: 'report', subjectId: report },
      orderBy: { number: 'asc' },
    })
    expect(history.map(({ what }) => what)).toEqual(['filed', 'captured again', 'put back'])
    expect(must(await claimOf(editor, claim)).statements[0]?.reworded ?? null).toBeNull()
    const evicted = await db().$queryRaw<{ tags: string[] }[]>`select tags from eviction where id > ${before}`
    expect(evicted.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining([`claim:${claim}`]))
    await refreshInbox(20_000)
    expect(await waiting()).toBe(0)
  })
})

describe('a report that is a PDF', () => {
  const example = (name: string) =>
    new Uint8Array(fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples', name)))

  it('is looked at again, and is read again as a PDF', async () => {
    const { web, url, report, look } = await watched({ pdf: example('ferry.pdf') })
    expect(await look()).toMatchObject({ outcome: 'same' })
    web.put(url, { pdf: new Uint8Array([...example('ferry.pdf'), 10]) })
    expect(await look()).toMatchObject({ outcome: 'same' })
    web.put(url, { pdf: example('columns.pdf') })
    expect(await look()).toMatchObject({ outcome: 'worded', snapshot: 2 })
    const kept = await db().snapshot.findFirstOrThrow({ where: { reportId: report, number: 2 } })
    expect(kept).toMatchObject({ contentType: 'application/pdf', status: 200 })
  })

  it('that nobody can read says so, and is tried later', async () => {
    const { web, url, report, look } = await watched()
    web.put(url, { pdf: example('locked.pdf') })
    expect(await look()).toMatchObject({ outcome: 'failed', detail: 'pdf' })
    const { nextAt, failures } = await db().look.findUniqueOrThrow({ where: { reportId: report } })
    expect(failures).toBe(1)
    expect(nextAt.getTime() - web.how.clock.now().getTime()).toBeGreaterThanOrEqual(10 * 60_000)
  })
})

describe('a fault of ours', () => {
  it('with one report fails that look alone, later and later, and the run goes on', async () => {
    const web = changingWeb()
    const urls = ['bad', 'good'].map((name) => `https://${name}${++count}.example/news/story`)
    for (const url of urls) web.put(url, { html: pageOf(`Ferry ${url}`, words) })
    const reports: string[] = []
    for (const url of urls) reports.push(await filedFrom(editor, web, url))
    const { fetchPage } = web.outside
    web.outside.fetchPage = async (url, options) => {
      if (url === urls[0]) throw new TypeError('invalid header')
      return fetchPage(url, options)
    }
    await db().look.updateMany({ data: { nextAt: new Date('2030-01-01') } })
    for (const [n, reportId] of reports.entries())
      await db().look.update({ where: { reportId }, data: { nextAt: new Date(Date.UTC(2026, 9, n + 1)) } })
    const { by } = await lookAtDue(job, web.how, { atOnce: 1 })
    expect(Object.fromEntries(by)).toEqual({ failed: 1, same: 1 })
    expect(await db().look.findUnique({ where: { reportId: reports[0]! } })).toMatchObject({
      ...{ outcome: 'failed', detail: 'our fault', failures: 1 },
      heldUntil: web.how.clock.now(),
    })
  })

  it('a headline with what no database keeps is no such fault: it is left out', async () => {
    const { web, url, report, look } = await watched()
    const page = pageOf('Ferry held', told('70'))
    const headline = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry\u0000 sunk\ud800', name: 'x' })
    web.put(url, {
      html: page
        .replaceAll(/<(title|h1)>.*?<\/\1>/g, '')
        .replace('<head>', `<head><script type="application/ld+json">${headline}</script>`),
    })
    expect(await look()).toMatchObject({ outcome: 'worded', snapshot: 2 })
    const kept = await db().snapshot.findFirstOrThrow({ where: { reportId: report, number: 2 } })
    expect(kept.headline).toBe('Ferry sunk\ufffd')
  })
})
