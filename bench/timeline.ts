import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gunzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { unpacked } from '../domain/timeline/packed.ts'
import { browserPath } from '../scripts/testing/browser.ts'
import { line } from './_median.ts'
import type { Columns } from './timeline/columns.ts'
import { peers, servePeer } from './timeline/peer.ts'
import { holding, loading, moving, type Subject } from './timeline/visit.ts'

/**
 * A story's timeline of 10,000 and of 100,000 entries in a real browser, beside vis-timeline 8 with the same entries
 * (clustered, and opened on ninety days). Runs are interleaved, so that a busy machine slows all alike.
 */
const SIZES = (process.env.SIZES ?? '10000,100000').split(',').map(Number)
const RUNS = Number(process.env.RUNS ?? 5)
const PEER = 10_000

const child = spawn(process.execPath, ['bench/timeline/newsroom.ts'], {
  env: { ...process.env, SIZES: SIZES.join() },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
for await (const chunk of child.stdout) {
  said += String(chunk)
  if (/^ready .*\n/m.test(said)) break
}
const { base, stories } = JSON.parse(/^ready (.*)$/m.exec(said)![1]!) as {
  base: string
  stories: Record<string, string>
}
const executablePath = await browserPath()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
})
const peer = await servePeer(new Map([[String(PEER), await columnsOf(stories[PEER] ?? stories[SIZES[0]!]!)]]))
try {
  const ours = (size: number): Subject => ({
    url: `${base}/stories/${stories[size]}/timeline`,
    root: '[data-explorer]',
    painted: '[data-explorer] + *',
    usable: '[data-explorer=live] [data-ready]',
    move: '[data-explorer=live] [data-ready]',
  })
  const theirs = (way: string): Subject => ({
    url: `${peer.base}/${PEER}/${way.replace(' ', '-')}`,
    root: '#peer',
    painted: '#peer[data-ready]',
    usable: '#peer[data-ready]',
    move: '#peer .vis-center',
  })
  const subjects = [
    ...SIZES.map((size) => [`ours, ${size}`, ours(size)] as const),
    ...peers.map((way) => [`vis-timeline, ${PEER}, ${way}`, theirs(way)] as const),
  ]
  for (const size of SIZES) await firstAsked(size)
  // what the masthead leads to is fetched ahead by every page: it is kept too before anything is measured
  for (const page of ['/', '/stories', '/sources', '/search']) await (await fetch(base + page)).text()
  await report(browser, subjects)
} finally {
  await browser.close()
  await peer.close()
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** The first answer is made from the record, later ones are kept. */
async function firstAsked(size: number): Promise<void> {
  for (const what of ['rendered', 'kept']) {
    const began = performance.now()
    const html = await (await fetch(`${base}/stories/${stories[size]}/timeline`)).text()
    line(`page of ${size}, ${what}`, `${(performance.now() - began).toFixed(0)} ms`)
    if (what === 'kept') line(`page of ${size}, size`, `${(html.length / 1024).toFixed(0)} KB`)
  }
  const answer = await fetch(`${base}/stories/${stories[size]}/timeline/packed`)
  line(`packed, ${size}`, `${((await answer.arrayBuffer()).byteLength / 1024).toFixed(0)} KB`)
}

async function report(browser: Browser, subjects: (readonly [string, Subject])[]): Promise<void> {
  const measures = {
    'until usable, ms': async (subject: Subject) => (await loading(browser, subject, false)).usable,
    'painted, slow, ms': async (subject: Subject) => (await loading(browser, subject, true)).painted,
    'panning, frames/s': async (subject: Subject) => (await moving(browser, subject)).fps,
    'zooming, p95 ms': async (subject: Subject) => (await moving(browser, subject)).zoom,
    nodes: async (subject: Subject) => (await holding(browser, subject)).nodes,
    'heap, MB': async (subject: Subject) => (await holding(browser, subject)).heap / 1_048_576,
  }
  const wanted = (process.env.ONLY ?? Object.keys(measures).join()).split(',').map((name) => name.trim())
  for (const [what, measure] of Object.entries(measures)) {
    if (!wanted.some((name) => what.startsWith(name))) continue
    const figures = new Map<string, number[]>(subjects.map(([name]) => [name, []]))
    for (let run = 0; run < (what === 'nodes' ? 1 : RUNS); run++)
      for (const [name, subject] of subjects) figures.get(name)!.push(await measure(subject))
    const median = (name: string) =>
      figures.get(name)!.sort((a, b) => a - b)[Math.floor(figures.get(name)!.length / 2)]!
    const mine = median(subjects[0]![0])
    for (const [name] of subjects) {
      const ratio = name.startsWith('vis') ? `   ours is 1/${(median(name) / mine).toFixed(1)} of it` : ''
      line(`${what}: ${name}`, median(name).toFixed(1) + ratio)
    }
  }
}

async function columnsOf(story: string): Promise<Columns> {
  const answer = await fetch(`${base}/stories/${story}/timeline/packed`)
  const timeline = unpacked(gunzipSync(new Uint8Array(await answer.arrayBuffer())))
  const claims = timeline.claims.flatMap((claim) =>
    claim.happened ? [{ at: Date.parse(claim.happened.from), content: claim.wording }] : [],
  )
  const rows = Array.from(timeline.at, (at, row) => ({
    at,
    content: timeline.sources[timeline.source[row]!]!.name,
  }))
  const all = [...claims, ...rows].sort((a, b) => a.at - b.at)
  return { at: all.map((one) => one.at), content: all.map((one) => one.content) }
}
