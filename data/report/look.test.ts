import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { captureAgain } from '#jobs/capture-again.ts'
import { findOut } from '#jobs/find-out.ts'
import { lookAtDue, lookNow } from '#jobs/look-again.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { merge } from '../merge/merge.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { claimed, statusOf, versionOf } from '../testing/record-moves.fixture.ts'
import { changingWeb, filedFrom, pageOf } from '../testing/rereading.fixture.ts'
import { must, person, wording } from '../testing/small.fixture.ts'
import { takeLook } from './looks.ts'
import { reportOf } from './read.ts'
import { publicChange, publicRereading, rereadingOf, twoSnapshots } from './rereading.ts'
import { settleLook } from './settle-look.ts'

const job = system('re-reading')
let editor: Viewer
let reader: Viewer
let count = 0
const address = (host = `h${++count}.example`) => `https://${host}/news/story-${++count}`
const words = [
  'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
  '“Nobody here will sign that paper,” said Mara Tesh, who speaks for the council of the town.',
  'Work on the northern pass was delayed after a long dispute with the transport union.',
]
const told = (number: string) => [words[0]!.replace('40', number), ...words.slice(1)]
const NOTE = 'Correction: an earlier version of this article gave a wrong number of people.'

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  reader = await person('reader')
})

async function watched(html = pageOf('Ferry held', words), host?: string) {
  const web = changingWeb()
  const url = address(host)
  web.put(url, { html })
  const report = await filedFrom(editor, web, url)
  const look = async () => must(await lookNow(job, report, web.how))
  return { web, url, report, look }
}
const rows = async (report: string) => ({
  snapshots: await db().snapshot.count({ where: { reportId: report } }),
  changes: (
    await db().reportChange.findMany({ where: { reportId: report }, orderBy: { number: 'asc' } })
  ).map(({ verdict, kinds, silent, noteStart, added, removed }) => ({
    verdict,
    kinds,
    silent,
    noted: noteStart !== null,
    added,
    removed,
  })),
  absences: (
    await db().reportAbsence.findMany({ where: { reportId: report }, orderBy: { number: 'asc' } })
  ).map(({ state, why }) => (why ? `${state}: ${why}` : state)),
  history: (
    await db().history.findMany({
      where: { subject: 'report', subjectId: report },
      orderBy: { number: 'asc' },
    })
  ).map(({ what }) => what),
})

describe('a look', () => {
  it('is due ten minutes after a report comes in, at the address that it came from', async () => {
    const { report, url } = await watched()
    const look = await db().look.findUniqueOrThrow({ where: { reportId: report } })
    expect(look).toMatchObject({ url, host: new URL(url).host, looks: 0, outcome: null })
    expect(look.nextAt.getTime() - Date.now()).toBeGreaterThan(9 * 60_000)
  })

  it('that finds the same bytes, the same text in other bytes, or is told that nothing changed, keeps nothing', async () => {
    const { web, url, report, look } = await watched()
    expect(await look()).toMatchObject({ outcome: 'same' })
    web.put(url, { html: pageOf('Ferry held', words, 'advert 17'), etag: '"a"' })
    expect(await look()).toMatchObject({ outcome: 'same' })
    expect(await look()).toMatchObject({ outcome: 'same' })
    expect(await db().look.findUnique({ where: { reportId: report } })).toMatchObject({
      looks: 3,
      status: 304,
      etag: '"a"',
    })
    expect(await rows(report)).toEqual({ snapshots: 1, changes: [], absences: [], history: ['filed'] })
  })

  it('tells words that changed silently from those that a note announces, and from what is none', async () => {
    const { web, url, report, look } = await watched()
    web.put(url, { html: pageOf('Ferry held', told('60')) })
    expect(await look()).toMatchObject({ outcome: 'worded', snapshot: 2 })
    web.put(url, { html: pageOf('Ferry held', [...told('61'), NOTE]) })
    await look()
    web.put(url, {
      html: pageOf('Ferry held', [...told('61').map((one) => one.replaceAll(/[“”]/g, '"')), NOTE]),
    })
    expect(await look()).toMatchObject({ outcome: 'trivial', snapshot: 4 })
    const plain = { silent: false, noted: false, added: 0, removed: 0 }
    const { changes, history } = await rows(report)
    expect(changes).toEqual([
      { ...plain, verdict: 'worded', kinds: ['figure'], silent: true, added: 1, removed: 1 },
      { ...plain, verdict: 'worded', kinds: ['figure'], noted: true, added: 14, removed: 1 },
      { ...plain, verdict: 'trivial', kinds: ['marks'] },
    ])
    expect(history.slice(1)).toEqual([
      'captured again',
      'edited silently',
      'captured again',
      'edited with a note',
      'captured again',
    ])
  })

  it('ends in the rows that an editor makes by hand', async () => {
    const [mine, theirs] = [
      await watched(pageOf('One ferry', words)),
      await watched(pageOf('A ferry', words)),
    ]
    const html = pageOf('Another ferry', told('70'))
    for (const { web, url } of [mine, theirs]) web.put(url, { html })
    await mine.look()
    const again = must(await bringIn(editor, { way: 'link', url: theirs.url }, theirs.web.outside))
    if (!('unfiled' in again)) throw new Error('it was there')
    must(await captureAgain(editor, { unfiled: again.unfiled, report: theirs.report }, theirs.web.outside))
    expect(await rows(mine.report)).toEqual(await rows(theirs.report))
    const kept = async (report: string) =>
      db().snapshot.findFirstOrThrow({
        where: { reportId: report, number: 2 },
        select: { headline: true, text: true, blocks: true, bands: true, readerVersion: true, status: true },
      })
    expect(await kept(mine.report)).toEqual(await kept(theirs.report))
  })

  it('marks the statements whose words changed, and the claim moves when they are gone', async () => {
    const { web, url, report, look } = await watched()
    const { claim } = await claimed(editor, 'The paper will not be signed')
    const text = (await db().snapshot.findFirstOrThrow({ where: { reportId: report } })).text
    const made = {
      report,
      snapshot: 1,
      wording: wording(text, 'Nobody here will sign that paper', 'Mara Tesh'),
    }
    const { statement } = must(await addStatement(editor, made))
    must(
      await tie(editor, {
        statement,
        version: await versionOf('statement', statement),
        claim,
        value: 'affirms',
      }),
    )
    const was = await statusOf(editor, claim)
    web.put(url, {
      html: pageOf('Ferry held', [words[0]!, words[1]!.replace('will sign', 'has signed'), words[2]!]),
    })
    await look()
    expect(await db().rewording.findMany({ where: { statementId: statement } })).toMatchObject([
      { kind: 'changed' },
    ])
    expect(must(await claimOf(editor, claim)).statements).toMatchObject([
      { id: statement, reworded: { report, change: 1, said: 'silent' } },
    ])
    web.put(url, {
      html: pageOf('Ferry held', [
        words[0]!,
        words[2]!,
        'The council met for an hour and went home without a word.',
      ]),
    })
    await look()
    expect(await statusOf(editor, claim)).toBe('retracted')
    // the page is put back, byte for byte
    web.put(url, { html: pageOf('Ferry held', words) })
    expect(await look()).toMatchObject({ outcome: 'worded', snapshot: 1 })
    expect(await statusOf(editor, claim)).toBe(was)
    expect((await rows(report)).snapshots).toBe(3)
    expect(must(await reportOf(editor, report)).snapshot.number).toBe(1)
  })

  it('notes a page that is gone when a second look is sure of it, once, and that it is back', async () => {
    const { web, url, report, look } = await watched()
    web.put(url, { reason: 'not found', status: 404 })
    expect(await look()).toMatchObject({ outcome: 'missing', noted: false })
    expect((await rows(report)).absences).toEqual([])
    web.later(10)
    expect(await look()).toMatchObject({ noted: true })
    await look()
    web.put(url, {
      html: pageOf('Page not found', [
        'The page you are looking for does not exist any more on our site, and that is all we know.',
      ]),
    })
    await look()
    web.put(url, { html: pageOf('Ferry held', words) })
    await look()
    web.put(url, { reason: 'not found', status: 410 })
    await look()
    expect((await rows(report)).absences).toEqual([
      'gone: not found',
      'gone: not found page',
      'back',
      'gone: gone',
    ])
  })

  it('calls no wall, shell or other language an edit, nor the report gone', async () => {
    const { web, url, report, look } = await watched()
    const walls: [string, string[], string][] = [
      [
        'Before you continue',
        ['We and our 842 partners store information on a device. Accept all or reject all.'],
        'cookie wall',
      ],
      [
        'Ferry held',
        ['Wir und unsere Partner verarbeiten personenbezogene Daten, bitte stimmen Sie Cookies zu.'],
        'cookie wall',
      ],
      [
        'Just a moment...',
        ['Verifying you are human. This may take a few seconds, until your connection was reviewed.'],
        'robot check',
      ],
      [
        'Sorry',
        ['Our site is undergoing scheduled maintenance and we expect to be back within the hour, thank you.'],
        'repair',
      ],
      ['Tidings', [], 'empty'],
      [
        'מעבורת',
        [
          'לפחות ארבעים בני אדם עוכבו ביום חמישי במסוף המעבורות של העיר, כך מסרה רשות הנמל, ולדבריה הם שוחררו לאחר שעות אחדות כאשר התברר שאין סכנה.',
        ],
        'another language',
      ],
    ]
    for (const [title, text, detail] of walls) {
      web.put(url, { html: pageOf(title, text).replace('lang="en"', '') })
      expect(await look(), title).toMatchObject({ outcome: 'failed', detail, noted: false })
      web.later(20)
    }
    expect(await rows(report)).toEqual({ snapshots: 1, changes: [], absences: [], history: ['filed'] })
  })

  it('says that another page stands there once it has stood there for days', async () => {
    const { web, url, report, look } = await watched()
    const other = [
      'The council met for an hour and talked of roofs, lamps, the roads beyond the mill and bread.',
    ]
    web.put(url, { html: pageOf('Tidings', other) })
    const missing = { outcome: 'missing', detail: 'another page' }
    expect(await look()).toMatchObject({ ...missing, noted: false })
    web.later(60 * 24)
    expect(await look()).toMatchObject({ ...missing, noted: false })
    web.later(60 * 49)
    expect(await look()).toMatchObject({ ...missing, noted: true })
    expect(await rows(report)).toMatchObject({ snapshots: 1, changes: [], absences: ['gone: another page'] })
  })

  it('calls a report that was cut down to its opening an edit once it has stood so for days, behind no wall', async () => {
    const { web, url, report, look } = await watched()
    web.put(url, { html: pageOf('Ferry held', words.slice(0, 1)) })
    const opening = { outcome: 'failed', detail: 'opening alone' }
    expect(await look()).toMatchObject(opening)
    web.later(60 * 24)
    // another part of it: the days count anew
    web.put(url, { html: pageOf('Ferry held', [`${words[0]} “Nobody here will`]) })
    expect(await look()).toMatchObject(opening)
    web.put(url, { html: pageOf('Ferry held', words.slice(0, 1)) })
    expect(await look()).toMatchObject(opening)
    web.later(60 * 71)
    web.put(url, { reason: 'no answer' })
    expect(await look()).toMatchObject({ outcome: 'failed' })
    web.put(url, { html: pageOf('Ferry held', words.slice(0, 1)) })
    expect(await look()).toMatchObject(opening)
    web.later(60 * 2)
    expect(await look()).toMatchObject({ outcome: 'worded', snapshot: 2 })
    const { changes, absences } = await rows(report)
    expect(changes).toMatchObject([{ silent: true, added: 0, kinds: ['removed passage'] }])
    expect(absences).toEqual([])
    expect(await look()).toMatchObject({ outcome: 'same' })
  })

  it('calls a page that a host shows in place of several reports a wall, and none of them gone', async () => {
    const host = `h${++count}.example`
    const [one, other] = [
      await watched(pageOf('Ferry held', words), host),
      await watched(pageOf('Boats', told('7')), host),
    ]
    const wall = (ray: string) =>
      pageOf('Tidings', [
        `Help us keep this site free of charge: agree to be followed, or pay for it. Case ${ray}.`,
      ])
    one.web.put(one.url, { html: wall('a1') })
    expect(await one.look()).toMatchObject({ outcome: 'missing', detail: 'another page' })
    other.web.put(other.url, { html: wall('b2') })
    const failed = { outcome: 'failed', detail: 'one page for all', noted: false }
    expect(await other.look()).toMatchObject(failed)
    one.web.later(60 * 24 * 4)
    expect(await one.look()).toMatchObject(failed)
    for (const { report } of [one, other]) {
      expect((await rows(report)).absences).toEqual([])
      expect(await db().look.findUnique({ where: { reportId: report } })).toMatchObject({
        missingSince: null,
      })
    }
  })

  it('tells that a report was withdrawn, by what a host puts in place of each, under its headline and under another', async () => {
    const host = `h${++count}.example`
    const [one, other, third] = [
      await watched(pageOf('Ferry held', [...words, ...told('41'), ...told('42')]), host),
      await watched(pageOf('Boats', told('7')), host),
      await watched(pageOf('Piers', told('8')), host),
    ]
    const withdrawn = 'Editor’s note: this article has been withdrawn, as it did not meet our standards.'
    one.web.put(one.url, { html: pageOf('Ferry held', [withdrawn]) })
    expect(await one.look()).toMatchObject({ outcome: 'worded', snapshot: 2 })
    expect((await rows(one.report)).changes).toMatchObject([{ silent: false, noted: true }])
    third.web.later(60 * 24 * 5)
    for (const { web, url, look } of [other, third]) {
      web.put(url, { html: pageOf('Withdrawn', [withdrawn]) })
      expect(await look()).toMatchObject({ outcome: 'missing', detail: 'another page' })
      web.later(60 * 73)
      expect(await look()).toMatchObject({ outcome: 'missing', noted: true })
    }
  })

  it('takes back that a report is gone when what stood there turns out to be a wall of its host', async () => {
    const host = `h${++count}.example`
    const [one, other] = [
      await watched(pageOf('Ferry held', words), host),
      await watched(pageOf('Boats', told('7')), host),
    ]
    const wall = pageOf('Tidings', [
      'Help us keep this site free of charge: agree to be followed, or pay for it, please.',
    ])
    other.web.later(60 * 24 * 5)
    one.web.put(one.url, { html: wall })
    await one.look()
    one.web.later(60 * 73)
    expect(await one.look()).toMatchObject({ outcome: 'missing', noted: true })
    other.web.put(other.url, { html: wall })
    expect(await other.look()).toMatchObject({ outcome: 'failed', detail: 'one page for all' })
    one.web.later(60 * 24 * 5)
    expect(await one.look()).toMatchObject({ outcome: 'failed', detail: 'one page for all' })
    expect((await rows(one.report)).absences).toEqual(['gone: another page', 'back'])
    await one.look()
    expect((await rows(one.report)).absences).toHaveLength(2)
  })

  it('keeps to a headline that still stands over the text, whatever networks are told', async () => {
    const { web, url, report, look } = await watched()
    const outward = pageOf('Ferry held', words).replace('<title>Ferry held', '<title>Five things about boats')
    web.put(url, { html: outward })
    expect(await look()).toMatchObject({ outcome: 'same' })
    expect(await rows(report)).toMatchObject({ snapshots: 1, changes: [] })
  })

  it('does not take a rule of ours that changed for an edit', async () => {
    const { report, look, web, url } = await watched()
    const owner = new (await import('pg')).default.Client({ connectionString: process.env.TEST_OWNER_URL })
    await owner.connect()
    // as an older reader would have left it
    await owner.query(
      `update snapshot set reader_version = 'reader 1', headline = null, text = replace(text, 'Thursday', 'Thursday Share this') where report_id = $1`,
      [report],
    )
    await owner.end()
    web.put(url, { html: pageOf('Ferry held', words, 'advert 18') })
    expect(await look()).toMatchObject({ outcome: 'same' })
  })

  it('calls nothing an edit that an editor pasted', async () => {
    const { web, url, report, look } = await watched()
    const owner = new (await import('pg')).default.Client({ connectionString: process.env.TEST_OWNER_URL })
    await owner.connect()
    await owner.query('update snapshot set status = null where report_id = $1', [report])
    await owner.end()
    web.put(url, { html: pageOf('Ferry held', told('90')) })
    expect(await look()).toMatchObject({ outcome: 'unjudged' })
    web.put(url, { html: pageOf('Ferry held', told('91')) })
    expect(await look()).toMatchObject({ outcome: 'worded' })
    expect((await rows(report)).changes.map(({ silent }) => silent)).toEqual([false, true])
  })
})

describe('manners', () => {
  it('keep to robots.txt, asked once a day, and to its delay', async () => {
    const { web, url, report, look } = await watched()
    const robots = new URL('/robots.txt', url).href
    web.put(robots, { html: 'User-agent: *\nCrawl-delay: 20\nDisallow: /news/' })
    expect(await look()).toMatchObject({ outcome: 'failed', detail: 'robots' })
    web.later(60)
    await look()
    expect(web.asked.filter((one) => one === robots)).toHaveLength(1)
    // asked by hand once when it was brought in, and never again
    expect(web.asked.filter((one) => one === url)).toHaveLength(1)
    const host = await db().lookHost.findUniqueOrThrow({ where: { host: new URL(url).host } })
    expect(host.nextAt.getTime() - web.how.clock.now().getTime()).toBe(20_000)
    expect(await db().look.findUnique({ where: { reportId: report } })).toMatchObject({ failures: 2 })
  })

  it('wait as long as a site asks', async () => {
    const { web, url, report, look } = await watched()
    web.put(url, { reason: 'refused', status: 429, retryAfter: '7200' })
    expect(await look()).toMatchObject({ outcome: 'failed', detail: 'refused' })
    const now = web.how.clock.now().getTime()
    const { nextAt } = await db().look.findUniqueOrThrow({ where: { reportId: report } })
    expect(nextAt.getTime() - now).toBe(7_200_000)
    expect(must(await takeLook(job, web.how.clock.now(), report))).toEqual({
      busy: new Date(now + 7_200_000),
    })
  })
})

describe('several workers', () => {
  it('share what is due: each report is looked at once, and a host never by two at once', async () => {
    const web = changingWeb()
    const urls = Array.from({ length: 12 }, (_, n) => address(`shared${n % 3}.example`))
    for (const [n, url] of urls.entries()) web.put(url, { html: pageOf(`Ferry ${n}`, told(String(100 + n))) })
    const reports: string[] = []
    for (const url of urls) reports.push(await filedFrom(editor, web, url))
    await db().look.updateMany({ data: { nextAt: new Date('2030-01-01') } })
    await db().look.updateMany({
      where: { reportId: { in: reports } },
      data: { nextAt: new Date('2026-10-01') },
    })
    for (const [n, url] of urls.entries()) web.put(url, { html: pageOf(`Ferry ${n}`, told(String(200 + n))) })
    ;[web.asked.length, web.most] = [0, 0]
    await Promise.all(Array.from({ length: 4 }, () => lookAtDue(job, web.how, { atOnce: 2 })))
    expect(web.asked.filter((one) => one.includes('/news/')).sort()).toEqual([...urls].sort())
    expect(web.most).toBe(1)
    expect(await db().reportChange.count({ where: { reportId: { in: reports }, silent: true } })).toBe(12)
  })

  it('that are killed, or settle the same look twice, leave what one leaves', async () => {
    const { web, url, report } = await watched()
    web.put(url, { html: pageOf('Ferry held', told('55')) })
    const taking = must(await takeLook(job, web.how.clock.now(), report))
    if (!('taken' in taking)) throw new Error('not taken')
    const found = await findOut(job, taking.taken, web.how)
    // the first is killed here; the second takes over when its hold is over
    expect(must(await takeLook(job, web.how.clock.now(), report))).toHaveProperty('busy')
    web.later(3)
    expect(must(await takeLook(job, web.how.clock.now(), report))).toHaveProperty('taken')
    const settle = () => settleLook(job, report, found, web.how.clock.now())
    await Promise.all([settle(), settle(), settle()])
    const once = await rows(report)
    expect(once).toMatchObject({
      snapshots: 2,
      changes: [{ verdict: 'worded' }],
      history: ['filed', 'captured again', 'edited silently'],
    })
    must(await settle())
    expect(await rows(report)).toEqual(once)
  })
})

describe('what is told of a report', () => {
  it('cannot be changed or taken back by the application, and is sealed', async () => {
    for (const table of ['report_change', 'report_absence'])
      for (const sql of [`update ${table} set number = 1`, `delete from ${table}`])
        await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/)
    const [row] = await db().$queryRaw<{ lacking: number }[]>`
      select count(*)::int as lacking from report_change c where not exists (select 1 from history_seal s where s.table_name = 'report_change' and s.row_key = c.id)`
    expect(row?.lacking).toBe(0)
  })

  it('is read by the desk whole, any two texts of it, and by nobody else while it is not public', async () => {
    const { web, url, report, look } = await watched()
    web.put(url, { html: pageOf('Ferry sunk', told('60')) })
    await look()
    const read = must(await rereadingOf(editor, report))
    expect(read.changes).toMatchObject([{ number: 1, silent: true, from: { number: 1 }, to: { number: 2 } }])
    expect(read.look).toMatchObject({ url, outcome: 'worded', looks: 1 })
    const two = must(await twoSnapshots(editor, report, 1, 2))
    expect(two).toMatchObject({
      from: { headline: 'Ferry held' },
      to: { headline: 'Ferry sunk' },
      change: { number: 1 },
    })
    expect(must(await publicChange(editor, report, 1))).toEqual(two)
    expect(must(await twoSnapshots(editor, report, 2, 1)).change).toBeNull()
    for (const viewer of [reader, { kind: 'anonymous' } as const]) {
      expect(await rereadingOf(viewer, report)).toEqual({ kind: 'forbidden' })
      expect(await twoSnapshots(viewer, report, 1, 2)).toEqual({ kind: 'forbidden' })
      expect(await publicChange(viewer, report, 1)).toEqual({ kind: 'missing' })
      expect(await publicRereading(viewer, report)).toEqual({ kind: 'missing' })
    }
  })

  it('tells of what was merged into a report the same, under who published it', async () => {
    const [one, other] = [await watched(), await watched(pageOf('Boats kept', told('50')))]
    other.web.put(other.url, { html: pageOf('Boats kept', told('70')) })
    await other.look()
    other.web.put(other.url, { reason: 'not found', status: 410 })
    await other.look()
    const pair = { kind: 'report', from: other.report, into: one.report, why: 'They are the same.' }
    must(await merge(editor, pair))
    expect(must(await publicRereading(editor, one.report))).toMatchObject({
      ...{ changes: [], absence: null },
      merged: [
        {
          id: other.report,
          source: { name: `Paper of ${new URL(other.url).host}` },
          changes: [{ number: 1, kinds: ['figure'], silent: true }],
          absence: { state: 'gone', why: 'gone' },
        },
      ],
    })
  })

  it('tells the edits of each, though one that was merged into it has a hundred newer ones', async () => {
    const [one, live] = [await watched(), await watched(pageOf('Live', told('50')))]
    for (const [{ web, url, look }, number] of [
      [one, '60'],
      [live, '70'],
    ] as const) {
      web.put(url, { html: pageOf(url === live.url ? 'Live' : 'Ferry held', told(number)) })
      await look()
    }
    const row = await db().reportChange.findFirstOrThrow({
      where: { reportId: live.report },
    })
    await db().reportChange.createMany({
      data: Array.from({ length: 100 }, (_, n) => ({ ...row, id: `many${count}n${n}`, number: n + 2 })),
    })
    must(
      await merge(editor, { kind: 'report', from: live.report, into: one.report, why: 'They are the same.' }),
    )
    const read = must(await publicRereading(editor, one.report))
    expect(read.changes).toMatchObject([{ number: 1, silent: true }])
    expect(read.merged[0]?.changes.map(({ number }) => number)).toEqual(
      Array.from({ length: 100 }, (_, n) => 101 - n),
    )
  })

  it('is written by editors and jobs alone', async () => {
    const { web, report } = await watched()
    for (const viewer of [reader, { kind: 'anonymous' } as const])
      expect(await lookNow(viewer, report, web.how)).toEqual({ kind: 'forbidden' })
    expect(await lookNow(editor, 'nothere22222', web.how)).toMatchObject({ kind: 'invalid' })
  })
})
