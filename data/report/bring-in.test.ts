import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import { MAX_TEXT } from '#domain/report/input.ts'
import { type BroughtIn, bringIn } from '#jobs/bring-in.ts'
import { readFile } from '#jobs/file/read-file.ts'
import { fileReport } from '#jobs/file-report.ts'
import type { World } from '#jobs/world.ts'
import { fetchReasons } from '#outside/fetch-outcome.ts'
import { fakeFetchPage, fakePage } from '#outside/fetch-page.fake.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { db } from '../db.ts'
import { unfiledOf } from './unfiled.ts'
import { listWaiting } from './waiting.ts'

const desk = system('test')
const reader: Viewer = { kind: 'person', id: 'nobodynobody', name: 'Ellis', role: 'reader' }
const utf8 = (text: string) => new TextEncoder().encode(text)
const paste = (text: string): BroughtIn => ({ way: 'paste', text })
const link = (url: string): BroughtIn => ({ way: 'link', url })
const upload = (bytes: Uint8Array, name = 'story.txt', type = ''): BroughtIn => ({
  way: 'file',
  name,
  type,
  bytes,
})

const body = (topic: string) =>
  [1, 2, 3]
    .map(
      (n) =>
        `<p>The harbour board said on Tuesday that ${topic} would go on for ${n + 2} weeks. “We are ready,” said Mira Oss, who leads the board of the harbour, “and the ships are too.”</p>`,
    )
    .join('')
const article = (topic: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour: ${topic} - The Quay</title><meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2031-03-04T10:30:00+02:00"><meta name="author" content="Ada Writer"></head><body><article><h1>Harbour: ${topic}</h1>${body(topic)}</article></body></html>`
const plain = (topic: string) =>
  `Harbour: ${topic}\nBy Ada Writer\n\nThe harbour board said on Tuesday that ${topic} would go on. “We are ready,” said Mira Oss.\n`

let store: ReturnType<typeof memoryStore>

/** Everything but the network, the disk and the process of its own is real. */
function outside(pages: Parameters<typeof fakeFetchPage>[0] = {}): World {
  return {
    fetchPage: fakeFetchPage(pages),
    store,
    read: async (input) => {
      const page = input.kind === 'html' ? readPage(input.bytes, input) : readPlainText(input.text, input)
      const { title, publishedAt, language, siteName, text, blocks } = page
      const known = { title, publishedAt, language, siteName }
      const context = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
      return { page, reading: readText(text, { ...context, blocks }) }
    },
  }
}

beforeEach(() => {
  store = memoryStore()
})

async function waiting(given: BroughtIn, world = outside()): Promise<string> {
  const outcome = await bringIn(desk, given, world)
  if (outcome.kind !== 'ok' || !('unfiled' in outcome.value)) throw new Error(JSON.stringify(outcome))
  return outcome.value.unfiled
}

async function filed(given: BroughtIn, more: object = {}, world = outside()): Promise<string> {
  const outcome = await fileReport(desk, filing(await waiting(given, world), more), world)
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value.report
}

const filing = (unfiled: string, more: object = {}) => ({
  unfiled,
  source: { name: 'The Quay', kind: 'news outlet', domain: 'quay.example' },
  title: 'As corrected',
  byline: ['Ada Writer'],
  language: 'en',
  kind: 'article',
  publishedAt: '2031-03-04T10:30:00+02:00',
  publishedPrecision: 'instant',
  url: null,
  ...more,
})

describe('the ways in', () => {
  it('keep the bytes and what was read of them', async () => {
    const text = plain('dredging')
    const pasted = await unfiledOf(desk, await waiting(paste(text)))
    expect(pasted).toMatchObject({ value: { way: 'paste', page: { title: 'Harbour: dredging', text } } })
    const bytes = utf8(article('a strike'))
    const uploaded = await unfiledOf(desk, await waiting(upload(bytes, 'page.HTM')))
    expect(uploaded).toMatchObject({
      value: {
        way: 'file',
        contentType: 'text/html',
        page: { title: 'Harbour: a strike', byline: ['Ada Writer'] },
      },
    })
    const url = 'https://quay.example/locks'
    const world = outside({ [url]: fakePage(article('work on the locks'), { finalUrl: `${url}?full` }) })
    const linked = await unfiledOf(desk, await waiting(link('quay.example/locks'), world))
    expect(linked).toMatchObject({
      value: {
        way: 'link',
        finalUrl: `${url}?full`,
        status: 200,
        page: { publishedAt: '2031-03-04T10:30:00+02:00' },
      },
    })
    for (const kept of [pasted, uploaded, linked])
      expect(kept.kind === 'ok' && (await store.has(kept.value.bytesHash))).toBe(true)
    expect(kept(linked).bytesHash).not.toBe(kept(uploaded).bytesHash)
    const list = await listWaiting(desk)
    expect(list.kind === 'ok' && list.value.slice(0, 3)).toMatchObject([
      { title: 'Harbour: work on the locks', way: 'link', url: `${url}?full` },
      { title: 'Harbour: a strike', way: 'file', url: null },
      { title: 'Harbour: dredging', way: 'paste' },
    ])
  })

  it('suggest the source that the address belongs to, before the one that the page names', async () => {
    await filed(paste(plain('ferries')))
    const url = 'https://news.quay.example/buoys'
    const linked = await unfiledOf(
      desk,
      await waiting(link(url), outside({ [url]: fakePage(article('new buoys'), { finalUrl: url }) })),
    )
    expect(kept(linked).suggestedSource).toMatchObject({ name: 'The Quay' })
  })

  it('are for those who may write reports', async () => {
    for (const viewer of [reader, anonymous]) {
      expect(await bringIn(viewer, paste(plain('secrets')), outside())).toEqual({ kind: 'forbidden' })
      expect(await listWaiting(viewer)).toEqual({ kind: 'forbidden' })
    }
    expect(store.size()).toBe(0)
  })
})

const kept = (outcome: Awaited<ReturnType<typeof unfiledOf>>) => {
  if (outcome.kind !== 'ok') throw new Error(outcome.kind)
  return outcome.value
}

describe('what cannot be brought in', () => {
  const wall = (words: string) =>
    `<html><body><h1>The Quay</h1><form><p>${words}</p><input type="password"></form></body></html>`
  const url = 'https://quay.example/story'
  const cases: [string, BroughtIn, string, string, string?][] = [
    ['an empty paste', paste(' \n\t'), 'text', 'required'],
    ['a paste of 5 MB', paste('word '.repeat(1_000_000)), 'text', 'tooLong'],
    ['a paste above what one report holds', paste('w'.repeat(MAX_TEXT + 1)), 'text', 'textTooLong'],
    ['NUL in a paste', paste('a\u0000b'), 'text', 'hasNul'],
    ['half a surrogate pair', paste('a\ud800b'), 'text', 'notWellFormed'],
    ['an empty file', upload(new Uint8Array()), 'file', 'file.empty'],
    ['a file above 10 MB', upload(new Uint8Array(10 * 1024 * 1024 + 1).fill(65)), 'file', 'file.too large'],
    ['a PDF that is none', upload(utf8('%PDF-1.7 and so on'), 'story.txt'), 'file', 'file.broken'],
    [
      'a file of markup without an article',
      upload(utf8('<!doctype html><p></p>'), 'a.html'),
      'file',
      'page.empty',
    ],
    ['no address', link('  '), 'url', 'required'],
    [
      'a page that asks for an account',
      link(url),
      'url',
      'page.login wall',
      wall('Please log in to continue reading.'),
    ],
    ['a page of nothing', link(url), 'url', 'page.empty', '<html><body></body></html>'],
  ]
  it.each(cases)('%s', async (_, given, field, message, html) => {
    const before = await db().unfiledSnapshot.count()
    const world = outside(html === undefined ? {} : { [url]: fakePage(html, { finalUrl: url }) })
    expect(await bringIn(desk, given, world)).toMatchObject({
      kind: 'invalid',
      problems: [{ field, message }],
    })
    expect(store.size()).toBe(0)
    expect(await db().unfiledSnapshot.count()).toBe(before)
  })

  it.each(fetchReasons)('a link that ends in: %s', async (reason) => {
    const world = outside({ [url]: { ok: false, reason, detail: 'as the fake was told' } })
    expect(await bringIn(desk, link(url), world)).toMatchObject({
      problems: [{ field: 'url', message: `fetch.${reason}` }],
    })
  })

  it.each(['disk full', 'not writable'] as const)('anything, while the store is: %s', async (reason) => {
    store.fail(reason)
    const before = await db().unfiledSnapshot.count()
    expect(await bringIn(desk, paste(plain(reason)), outside())).toMatchObject({
      problems: [{ field: 'text', message: `store.${reason}` }],
    })
    expect(await db().unfiledSnapshot.count()).toBe(before)
    store.fail(null)
    expect((await bringIn(desk, paste(plain(reason)), outside())).kind).toBe('ok')
  })

  it.each(['too slow', 'crashed'] as const)('a text whose reading ends: %s', async (error) => {
    const world = { ...outside(), read: async () => ({ error, detail: 'as the fake was told' }) }
    expect(await bringIn(desk, paste(plain(error)), world)).toMatchObject({
      problems: [{ field: 'text', message: `reading.${error}` }],
    })
  })
})

describe('a link to a PDF', () => {
  const url = 'https://quay.example/statement.pdf'
  const pdf = new Uint8Array(fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples/ferry.pdf')))
  const served = (bytes: Uint8Array) =>
    fakePage('', { bytes, finalUrl: url, headers: { 'content-type': 'application/pdf' } })
  it('is read as the file would be, and is one with it', async () => {
    const unfiled = await waiting(link(url), outside({ [url]: served(pdf) }))
    expect(await unfiledOf(desk, unfiled)).toMatchObject({
      value: {
        way: 'link',
        finalUrl: url,
        contentType: 'application/pdf',
        page: { title: 'Ferry stays in port' },
      },
    })
    expect(await waiting(upload(pdf))).toBe(unfiled)
  })
  it('that nobody can read says so at the address', async () => {
    const locked = fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples/locked.pdf'))
    const world = outside({ [url]: served(new Uint8Array(locked)) })
    expect(await bringIn(desk, link(url), world)).toMatchObject({
      problems: [{ field: 'url', message: 'pdf.locked' }],
    })
  })
})

describe('characters that no database keeps', () => {
  const url = 'https://quay.example/odd'
  const odd = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Harbour\u0000 shut\ud800',
    author: { name: 'Ada\u0000 Writer' },
    publisher: { name: 'The\u0000 Quay' },
  })
  it('are left out of all that a page says of itself', async () => {
    const html = `<!doctype html><html lang="en"><script type="application/ld+json">${odd}</script><article>${body('odd pages')}</article></html>`
    const page = fakePage(html, { finalUrl: url })
    const { page: read } = kept(await unfiledOf(desk, await waiting(link(url), outside({ [url]: page }))))
    expect(read).toMatchObject({
      title: 'Harbour shut\ufffd',
      byline: ['Ada Writer'],
      siteName: 'The Quay',
    })
  })
  it('are left out of the head and the attachments of a message', async () => {
    const nul = Buffer.from('Harbour\u0000 shut').toString('base64')
    const message = [
      `Subject: =?utf-8?B?${nul}?=`,
      `From: =?utf-8?B?${nul}?= <board@quay.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      `The harbour board said that ${'the harbour would stay shut, '.repeat(5)} it said.`,
      '--b',
      `Content-Type: application/zip; name="=?utf-8?B?${nul}?="`,
      `Content-Disposition: attachment; filename="=?utf-8?B?${nul}?="`,
      '',
      'x',
      '--b--',
    ].join('\r\n')
    const given: BroughtIn = { way: 'mail', name: '', type: '', bytes: utf8(message) }
    const { page, came } = kept(await unfiledOf(desk, await waiting(given, { ...outside(), readFile })))
    expect(page.title).toBe('Harbour shut')
    expect(came?.facts).toContainEqual({ name: 'subject', value: 'Harbour shut' })
    expect(came?.attachments).toMatchObject([{ name: 'Harbour shut' }])
  })
})

describe('the same bytes', () => {
  it('wait once, and answer with their report once it is filed', async () => {
    const given = paste(plain('a regatta'))
    const unfiled = await waiting(given)
    expect(await waiting(given)).toBe(unfiled)
    const report = await filed(given)
    expect(await bringIn(desk, given, outside())).toMatchObject({ kind: 'ok', value: { report } })
    expect(await bringIn(desk, upload(utf8(plain('a regatta'))), outside())).toMatchObject({
      kind: 'ok',
      value: { report },
    })
  })

  it('filed by five at once are one report', async () => {
    const unfiled = await waiting(paste(plain('five at once')))
    const tries = await Promise.all([1, 2, 3, 4, 5].map(() => fileReport(desk, filing(unfiled), outside())))
    const made = tries.flatMap((outcome) => (outcome.kind === 'ok' ? [outcome.value] : []))
    expect(new Set(made.map(({ report }) => report)).size).toBe(1)
    expect(made.filter(({ already }) => !already)).toHaveLength(1)
    // whoever comes once the row is gone finds nothing to file: missing, not a second report
    expect(tries.every(({ kind }) => kind === 'ok' || kind === 'missing')).toBe(true)
    const id = made[0]!.report
    expect(await db().snapshot.count({ where: { reportId: id } })).toBe(1)
    expect(await db().history.count({ where: { subject: 'report', subjectId: id } })).toBe(1)
  })
})

describe('filing', () => {
  it('drafts statements from the text, under the corrected record', async () => {
    const report = await filed(paste(plain('a new pier')), { title: 'Pier, corrected' })
    const row = await db().report.findUniqueOrThrow({ where: { id: report }, include: { source: true } })
    expect(row).toMatchObject({ title: 'Pier, corrected', publishedAt: new Date('2031-03-04T08:30:00Z') })
    expect(row.source.name).toBe('The Quay')
    expect(await db().statement.count({ where: { snapshot: { reportId: report } } })).toBeGreaterThan(0)
  })

  it('refuses an address that another report has, and names that report', async () => {
    const url = 'https://quay.example/taken'
    const report = await filed(paste(plain('first of two')), { url })
    const second = await waiting(paste(plain('second of two')))
    expect(await fileReport(desk, filing(second, { url }), outside())).toMatchObject({
      problems: [{ field: 'url', message: 'urlTaken', params: { report } }],
    })
    expect((await unfiledOf(desk, second)).kind).toBe('ok')
  })

  it('takes no field that it does not know, and none from readers', async () => {
    const unfiled = await waiting(paste(plain('extras')))
    expect((await fileReport(desk, filing(unfiled, { published: true }), outside())).kind).toBe('invalid')
    expect(await fileReport(reader, filing(unfiled), outside())).toEqual({ kind: 'forbidden' })
    expect(await fileReport(desk, filing('nosuchthing1'), outside())).toEqual({ kind: 'missing' })
  })
})
