import fs from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { system } from '#domain/access/viewer.ts'
import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import { readFile } from '#jobs/file/read-file.ts'
import type { World } from '#jobs/world.ts'
import { fakeFetchPage } from '#outside/fetch-page.fake.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { entriesOf, importEntries } from '../cli/import.ts'
import { db } from './db.ts'
import { verify } from './verify/verify.ts'

const store = memoryStore()
let count = 0
const outside: World = {
  fetchPage: fakeFetchPage({}),
  store,
  readFile,
  read: async (input) => {
    const page = input.kind === 'html' ? readPage(input.bytes, input) : readPlainText(input.text, input)
    return { page, reading: readText(page.text, { blocks: page.blocks }) }
  },
}

async function run(text: string, really = true, world = outside) {
  const [stdout, stderr] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })]
  const how = { viewer: system('import'), run: really, outside: world }
  const code = await importEntries(entriesOf(text), how, { stdin: Readable.from([]), stdout, stderr })
  const out = ((stdout.end().read() as string | null) ?? '').trim()
  return {
    code,
    rows: out ? out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) : [],
    err: (stderr.end().read() as string | null) ?? '',
  }
}
const all = () =>
  Promise.all([
    db().report.count(),
    db().unfiledSnapshot.count(),
    db().history.count(),
    db().source.count(),
    db().arrival.count(),
  ])
const example = (name: string) => fs.readFileSync(`jobs/file/examples/${name}`).toString('base64')
const text = () =>
  `Weir ${++count} closed\n\nThe water board said on Tuesday that weir ${count} would stay closed. “It leaks,” said Mira Oss.`
const file = () => ({ source: { name: `Gazette ${count}`, kind: 'news outlet' } })
const review = (over: object = {}) => ({
  '@type': 'ClaimReview',
  url: `https://checks.example/${++count}`,
  datePublished: '2031-03-05',
  claimReviewed: `Weir ${count} was blown up.`,
  author: { name: 'The Checkers', url: 'https://checks.example' },
  reviewRating: { alternateName: 'False' },
  itemReviewed: { author: { name: 'Ilan Bek' } },
  ...over,
})

beforeEach(() => {
  count += 100
})

describe('JSON lines', () => {
  const lines = () => [
    JSON.stringify({ id: 'a', text: text(), file: file() }),
    JSON.stringify({ id: 'b', text: text() }),
    '',
    '{"id": not JSON',
    JSON.stringify({ text: text(), file: { source: { name: 'X', kind: 'blog' } } }),
    JSON.stringify({ bytesBase64: Buffer.from('%PDF-1.4 broken').toString('base64') }),
    JSON.stringify({ link: 'https://nowhere.example/' }),
    JSON.stringify({ bytesBase64: example('locked.pdf'), file: file() }),
    JSON.stringify({ bytesBase64: example('two.wacz'), file: file() }),
  ]
  it('are rehearsed without a trace, then done, then found again; each wrong line is named', async () => {
    const given = lines().join('\n')
    const before = await all()
    const put = vi.spyOn(store, 'put')
    const dry = await run(given, false)
    expect(dry.code).toBe(1)
    expect(dry.rows).toEqual([
      { line: 1, id: 'a', did: 'would file' },
      { line: 2, id: 'b', did: 'would bring in' },
      { line: 4, error: expect.stringMatching(/^not JSON/) },
      { line: 5, error: expect.stringContaining('file.source') },
      { line: 6, error: 'file: file.broken {"format":"PDF"}' },
      { line: 7, did: 'would fetch' },
      { line: 8, error: expect.stringContaining('pdf.locked') },
      { line: 9, error: expect.stringContaining('the archive holds several pages') },
    ])
    expect(put).not.toHaveBeenCalled()
    put.mockRestore()
    expect(dry.err).toContain('nothing was written')
    expect(await all()).toEqual(before)

    const done = await run(given)
    expect(done.code).toBe(1)
    expect(done.rows).toMatchObject([
      { line: 1, did: 'filed' },
      { line: 2, did: 'waits' },
      { line: 4, error: expect.anything() },
      { line: 5, error: expect.anything() },
      { line: 6, error: 'file: file.broken {"format":"PDF"}' },
      { line: 7, error: 'url: fetch.no such host' },
      { line: 8, error: expect.stringContaining('pdf.locked') },
      { line: 9, error: expect.stringContaining('the archive holds several pages') },
    ])
    const [row] = await db().history.findMany({
      where: { subject: 'report', subjectId: done.rows[0]!.report as string },
    })
    expect(row).toMatchObject({ what: 'filed', byName: 'import' })

    const counted = (await all()).slice(0, 4)
    const again = await run(given)
    expect(again.rows).toMatchObject([
      { line: 1, did: 'on record', report: done.rows[0]!.report },
      { line: 2, did: 'waits', unfiled: done.rows[1]!.unfiled },
      ...Array.from({ length: 6 }, () => ({})),
    ])
    expect((await all()).slice(0, 4)).toEqual(counted)
  })

  it('that are all good end with 0', async () => {
    expect(await run(JSON.stringify({ text: text() }))).toMatchObject({ code: 0 })
    expect(await run('')).toMatchObject({ code: 0, err: 'nothing in it\n' })
  })

  it('stopped at any place and begun again end the same', async () => {
    const given = [1, 2, 3, 4].map(() => JSON.stringify({ text: text(), file: file() })).join('\n')
    let left = 5
    const breaking: World = {
      ...outside,
      read: async (input) => {
        if (left-- <= 0) throw new Error('the power went')
        return outside.read(input)
      },
    }
    const first = await run(given, true, breaking)
    expect(first.rows.map((row) => row.did ?? row.error)).toEqual([
      'filed',
      'filed',
      'the power went',
      'the power went',
    ])
    const before = await db().report.count()
    expect((await run(given)).rows.map((row) => row.did)).toEqual([
      'on record',
      'on record',
      'filed',
      'filed',
    ])
    expect(await db().report.count()).toBe(before + 2)
  })
})

describe('ClaimReview', () => {
  it('becomes reports of those who reviewed, with drafts and nothing signed; once', async () => {
    const [one, two] = [review(), review()]
    const more = { ...two, claimReviewed: 'It was sold.' }
    const given = JSON.stringify({ '@graph': [one, two, more, review({ url: 'ftp://x' })] })
    const checks = await db().check.count()
    expect(await run(given, false)).toMatchObject({
      code: 1,
      rows: [
        { item: 4, error: expect.stringContaining('url') },
        { item: 1, did: 'would file' },
        { item: 2, did: 'would file' },
      ],
    })
    const done = await run(given)
    expect(done.rows).toMatchObject([
      { item: 4 },
      { item: 1, did: 'filed' },
      { item: 2, url: two.url, did: 'filed' },
    ])
    const report = await db().report.findUniqueOrThrow({
      where: { id: done.rows[2]!.report as string },
      include: { source: { include: { domains: true } }, snapshots: { include: { statements: true } } },
    })
    expect(report).toMatchObject({
      canonicalUrl: two.url,
      source: { name: 'The Checkers', domains: [{ domain: 'checks.example' }] },
    })
    const [snapshot] = report.snapshots
    expect(JSON.parse(new TextDecoder().decode((await store.get(snapshot!.bytesHash))!))).toEqual([two, more])
    expect(snapshot!.statements.map(({ exact, mode, draftedBy }) => [exact, mode, draftedBy]).sort()).toEqual(
      [
        [two.claimReviewed, 'paraphrased', 'claim-review 1'],
        ['False', 'narrated', 'claim-review 1'],
        ['It was sold.', 'paraphrased', 'claim-review 1'],
        ['False', 'narrated', 'claim-review 1'],
      ].sort(),
    )
    expect(
      await db().confirmation.count({
        where: { statementId: { in: snapshot!.statements.map(({ id }) => id) } },
      }),
    ).toBe(0)
    expect(await db().check.count()).toBe(checks)
    const counted = await all()
    expect((await run(given)).rows.map((row) => row.did ?? 'error')).toEqual([
      'error',
      'on record',
      'on record',
    ])
    expect(await all()).toEqual(counted)
  })

  it('as the Fact Check API gives it, a line for each answer too', async () => {
    const claim = () => ({
      text: `The ferry ${++count} sank.`,
      claimant: 'Viral posts',
      claimReview: [
        {
          publisher: { name: 'Quay Facts', site: 'quayfacts.example' },
          url: `https://quayfacts.example/${count}`,
          textualRating: 'False',
          languageCode: 'en',
        },
      ],
    })
    const lines = [{ claims: [claim(), claim()] }, { claims: [claim()] }]
      .map((one) => JSON.stringify(one))
      .join('\n')
    expect((await run(lines)).rows).toMatchObject([
      { line: 1, did: 'filed' },
      { line: 1, did: 'filed' },
      { line: 2, did: 'filed' },
    ])
  })

  it('of a page whose report is here already adds nothing', async () => {
    const one = review()
    await run(JSON.stringify({ text: text(), file: { ...file(), url: one.url } }))
    const counted = await all()
    expect((await run(JSON.stringify([one]))).rows).toMatchObject([{ did: 'on record' }])
    expect(await all()).toEqual(counted)
  })
})

it('what was imported is as it was sealed', async () => {
  const wrong: unknown[] = []
  await verify(
    system('verify'),
    async (hash) => (await store.get(hash)) ?? 'gone',
    async (_, { faults }) => void wrong.push(...faults),
  )
  expect(wrong).toEqual([])
})
