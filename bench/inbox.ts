import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { RowWords } from '../components/inbox/row-words.ts'
import { unpackInbox } from '../domain/inbox/packed.ts'
import { cookieOf, signedIn } from '../e2e/newsroom-of-own.ts'
import { browserPath } from '../scripts/testing/browser.ts'
import { line } from './_median.ts'
import { startRoom } from './_room.ts'
import { fill } from './inbox/fill.ts'
import { type PeerRow, peers, servePeer } from './inbox/peer.ts'
import { type Seen, type Subject, work } from './inbox/visit.ts'

/**
 * The inbox of 10,000 open rows in a real browser, beside a plain React list of the same rows; what its page and its list
 * cost the server; what making it anew costs. Runs are interleaved, so that a busy machine slows all alike.
 */
const ROWS = Number(process.env.ROWS ?? 10_000)
const RUNS = Number(process.env.RUNS ?? 5)

const room = await startRoom()
const executablePath = await browserPath()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
})
try {
  const cookie = cookieOf(await signedIn(room.url, 'noa'))
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(room.url + path, { headers: { cookie, ...headers } })
  await filled()
  const rows = await served(ask)
  const css = await styles(ask)
  const peer = await servePeer(rows, css)
  const [name = '', value = ''] = cookie.split('=')
  const cookies = [{ name, value, url: room.url }]
  const subjects: [string, Subject][] = [
    [
      'ours',
      {
        url: `${room.url}/desk`,
        ready: '[data-inbox=whole] li',
        root: 'main',
        filter: ['kind', 'drafts'],
      },
    ],
    ...peers.map((way, n): [string, Subject] => [
      way,
      { url: `${peer.base}/${n}`, ready: '[data-ready]', root: '#peer', filter: ['kind', 'Drafts'] },
    ]),
  ]
  const seen = new Map<string, Seen[]>(subjects.map(([of]) => [of, []]))
  for (let run = 0; run < RUNS; run++)
    for (const [of, subject] of subjects)
      seen.get(of)!.push(await work(browser, subject, of === 'ours' ? cookies : []))
  report(seen)
  await peer.close()
} finally {
  await browser.close()
  await room.stop()
}

/** Fills the tables and has the list made anew, by asking for it until it is. */
async function filled(): Promise<void> {
  for (const sql of fill(ROWS)) await room.sql(`set session_replication_role = replica; ${sql}`)
  await room.sql(
    `insert into inbox_pending (subject, subject_id) select 'report', id from report where id like 'ir%' union all select 'unfiled', id from unfiled_snapshot where id like 'iu%'
     union all select 'objection', id from objection where id like 'io%' union all select 'claim', id from claim where id like 'ic%'`,
  )
  const cookie = cookieOf(await signedIn(room.url, 'noa'))
  const began = performance.now()
  const left = async () =>
    (await room.sql<{ n: number }>('select count(*)::int as n from inbox_pending'))[0]!.n
  while ((await left()) > 0)
    await (await fetch(`${room.url}/desk/inbox/list`, { headers: { cookie } })).arrayBuffer()
  const seconds = (performance.now() - began) / 1000
  line(`listing ${ROWS} things anew`, `${(ROWS / seconds).toFixed(0)} /s`)
  // what is left to weigh would go on behind every answer
  const [weighed] = await room.sql<{ n: number }>(
    `select count(*)::int as n from inbox_item where weighed and kind = 'drafts'`,
  )
  line('… of which weighed meanwhile', `${weighed!.n}`)
  await room.sql('update inbox_item set weighed = true')
}

type Ask = (path: string, headers?: Record<string, string>) => Promise<Response>

async function served(ask: Ask): Promise<PeerRow[]> {
  const time = async (
    what: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const times: number[] = []
    let answer = await ask(path, headers)
    for (let run = 0; run < 9; run++) {
      const began = performance.now()
      answer = await ask(path, headers)
      if (run < 8) await answer.arrayBuffer()
      times.push(performance.now() - began)
    }
    line(what, `${times.sort((a, b) => a - b)[4]!.toFixed(0)} ms`)
    return answer
  }
  await (await time('page, first 60 lines', '/desk')).arrayBuffer()
  const list = await time('list, whole', '/desk/inbox/list')
  const packed = await list.json()
  const text = JSON.stringify(packed)
  line('list, size', `${(text.length / 1024).toFixed(0)} KB`)
  line('list, size compressed', `${(gzipSync(text).byteLength / 1024).toFixed(0)} KB`)
  await (
    await time('list, unchanged (304)', '/desk/inbox/list', { 'if-none-match': list.headers.get('etag')! })
  ).arrayBuffer()
  const { rows } = unpackInbox(packed)
  const words = new Map<string, RowWords>()
  for (let at = 0; at < rows.length; at += 60) {
    const query = new URLSearchParams(rows.slice(at, at + 60).map(({ key }) => ['key', key]))
    for (const one of (await (await ask(`/desk/inbox/rows?${query}`)).json()) as RowWords[])
      words.set(one.key, one)
  }
  return rows.flatMap(({ key }) => {
    const one = words.get(key)
    return one
      ? [{ key, kind: one.kind, title: one.title, why: one.why, source: one.source ?? '', short: one.short }]
      : []
  })
}

async function styles(ask: Ask): Promise<string> {
  const html = await (await ask('/desk')).text()
  const sheets = [...html.matchAll(/href="(\/_next\/[^"]+\.css[^"]*)"/g)].map((found) => found[1]!)
  return (await Promise.all([...new Set(sheets)].map(async (sheet) => (await ask(sheet)).text()))).join('\n')
}

function report(seen: Map<string, Seen[]>): void {
  const median = (of: string, what: keyof Seen) => {
    const sorted = seen
      .get(of)!
      .map((one) => one[what])
      .sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)]!
  }
  const measures: [keyof Seen, string, string][] = [
    ['key', 'key to paint, p95 ms', '≤ 1/2 of plain, ≤ 25'],
    ['filter', 'filter to paint, p95 ms', ''],
    ['fps', 'scrolling, frames/s', '≥ 55'],
    ['slowest', 'scrolling, longest frame ms', ''],
    ['nodes', 'nodes', ''],
    ['heap', 'heap, MB', ''],
  ]
  for (const [what, name, reach] of measures)
    for (const of of seen.keys()) {
      const ratio =
        of === 'ours' ? '' : `   ours is ${(median('ours', what) / median(of, what)).toFixed(2)} of it`
      line(`${name}: ${of}`, median(of, what).toFixed(1) + ratio, of === 'ours' ? reach : '')
    }
}
