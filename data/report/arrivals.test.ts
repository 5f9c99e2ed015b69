import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { anonymous, system } from '#domain/access/viewer.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { readFile } from '#jobs/file/read-file.ts'
import { fileReport } from '#jobs/file-report.ts'
import type { World } from '#jobs/world.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { backup } from '../../scripts/database/backup.ts'
import { db } from '../db.ts'
import { must, person } from '../testing/small.fixture.ts'
import { cameOfReport, readArrival } from './arrivals.ts'
import { unfiledOf } from './unfiled.ts'

const store = memoryStore()
const nothing = { times: [], figures: [], expectations: [], reliances: [], corrections: [] }
const outside: World = {
  store,
  readFile,
  fetchPage: async () => ({ ok: false, reason: 'no answer', detail: '' }),
  read: async (input) => {
    const text = input.kind === 'text' ? input.text : ''
    return { page: {} as never, reading: { text, language: 'en', statements: [], ...nothing } }
  },
}
const example = (name: string) =>
  new Uint8Array(fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples', name)))
const desk = system('test')
const bring = (name: string, more: object = {}) =>
  bringIn(desk, { way: 'file', name: 'x.txt', type: '', bytes: example(name), ...more }, outside)

async function filed(unfiled: string): Promise<string> {
  const filing = {
    unfiled,
    source: { name: 'The Quay', kind: 'news outlet' },
    title: 'x',
    byline: [],
    language: 'en',
    kind: 'article',
    publishedAt: null,
    publishedPrecision: 'day',
    url: null,
  }
  return must(await fileReport(desk, filing, outside)).report
}
const unfiledIn = (value: object): string => (value as { unfiled: string }).unfiled

it('a page out of an archive is a snapshot of when and where the archive says that it captured it; the archive is kept beside it', async () => {
  const kept = must(await bring('one.warc.gz'))
  const report = await filed(unfiledIn(kept))
  const [snapshot] = await db().snapshot.findMany({ where: { reportId: report } })
  expect(snapshot).toMatchObject({
    finalUrl: 'http://localhost:4149/ferry.html',
    // as the archive says: this instance did not fetch it
    status: null,
    contentType: 'text/html',
    retrievedAt: new Date('2026-11-28T12:25:42Z'),
    headers: { server: expect.stringContaining('SimpleHTTP') },
  })
  const editor = await person('editor')
  const came = must(await cameOfReport(editor, report))
  expect(came).toMatchObject({ format: 'archive', containerHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await store.get(came!.containerHash!)).toEqual(example('one.warc.gz'))
  expect(await cameOfReport(anonymous, report)).toEqual({ kind: 'forbidden' })
  // the same page out of another archive is the same snapshot
  expect(must(await bring('two.wacz', { page: 'http://localhost:4149/ferry.html' }))).toMatchObject({
    report,
  })
  const file = path.join(fs.mkdtempSync('/tmp/onrecord-arrivals-'), 'x.backup')
  const made = await backup(
    process.env.TEST_OWNER_URL!,
    file,
    async (hash) => (await store.get(hash)) ?? null,
  )
  expect(made.missing).toEqual([])
  fs.rmSync(path.dirname(file), { recursive: true })
})

it('a message suggests the source that its sender writes from, and every arrival is kept', async () => {
  const source = `Harbour board ${Date.now()}`
  await db().source.create({
    data: {
      id: `s${Date.now().toString(36)}xxxx`,
      name: source,
      kind: 'public body',
      domains: { create: { domain: 'harbour.example' } },
    },
  })
  const [one, two] = [must(await bring('statement.eml')), must(await bring('statement.eml'))]
  expect(unfiledIn(one)).toBe(unfiledIn(two))
  expect(must(await unfiledOf(desk, unfiledIn(one)))).toMatchObject({
    suggestedSource: { name: source },
    contentType: 'message/rfc822',
  })
  const { bytesHash } = must(await readArrival(desk, (one as { arrival: string }).arrival))
  expect(await db().arrival.count({ where: { bytesHash } })).toBe(2)
  expect(await store.get(bytesHash)).toEqual(example('statement.eml'))
  expect(await readArrival(await person('reader'), (one as { arrival: string }).arrival)).toEqual({
    kind: 'forbidden',
  })
})
