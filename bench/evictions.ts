import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { atDatabase } from '../scripts/database/prepare.ts'
import { load } from './_load.ts'
import { line } from './_median.ts'
import { has, startFront } from './_nginx.ts'
import { end, PORT, startRoom } from './_room.ts'

/**
 * A claim is worded anew by a process that serves nothing, while its page is asked for without pause: of two web processes
 * and of the documented front cache before them. From the commit to the last byte that still has the old words; and
 * whether any page was made anew that the change did not touch.
 */
const RUNS = Number(process.env.RUNS ?? 7)
const room = await startRoom(2)
const front = has('nginx') ? await startFront(PORT + 4, [PORT, PORT + 2]) : null
if (!front) console.log('  nginx is not on this machine: only the web processes were asked')
const doors = [...room.webs, ...(front ? [front.url] : [])]
const claim = Object.values(room.ids.claims)[0]!
const writer = startWriter()
const stop = new AbortController()
const newest = new Map<string, number[]>()
let written = 0
/** the last moment at which an answer ended that had older words than the newest, by door */
const lastStale = new Map<string, number>()
let answers = 0
let failed = 0

try {
  await edit()
  for (const door of doors) await (await fetch(`${door}/claims/${claim}`)).text()
  const others = await warm()
  const asking = doors.flatMap((door) => [ask(door), ask(door)])
  const busy = hammer()
  const [worst, remade]: [number[], string[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    await pause(700 + 130 * run) // not in step with the half seconds of the front cache
    lastStale.clear()
    const committed = await edit()
    await pause(2500)
    for (const door of doors)
      newest.set(door, [...(newest.get(door) ?? []), Math.max(0, (lastStale.get(door) ?? 0) - committed)])
    worst.push(Math.max(...doors.map((door) => newest.get(door)!.at(-1)!)))
    remade.push(...(await anew(others)))
  }
  stop.abort()
  await Promise.all([...asking, busy])
  const middle = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!
  const names = ['web process, kept pages', 'another web process', 'front cache before both']
  for (const [at, door] of doors.entries()) {
    const times = newest.get(door)!
    line(
      `commit to last stale byte, ${names[at]}`,
      `${middle(times)} ms, at most ${Math.max(...times)}`,
      '1,000 ms',
    )
  }
  line('stale later than a second after the commit', String(worst.filter((ms) => ms > 1000).length), '0')
  line('pages made anew that no change touched', String(remade.length), '0')
  line('answers that failed', `${failed} of ${answers}`, '0')
} finally {
  stop.abort()
  writer.child.stdin!.end()
  await end(writer.child)
  await front?.stop()
  await room.stop()
}

/** @returns when the write was committed, at the latest */
async function edit(): Promise<number> {
  const at = await writer.word(`${claim} The words of edit-${written + 1} are these`)
  written++
  return at
}

/** Asks one door for the page, over and over, and notes when it last gave old words. */
async function ask(door: string): Promise<void> {
  while (!stop.signal.aborted) {
    const html = await fetch(`${door}/claims/${claim}`).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    )
    answers++
    if (html === null) failed++
    const shown = Number(/edit-(\d+)/.exec(html ?? '')?.[1] ?? written)
    if (shown < written) lastStale.set(door, Date.now())
    await pause(1)
  }
}

/** Load beside those who look: of as many requests as the doors answer, for seconds on end. */
async function hammer(): Promise<void> {
  while (!stop.signal.aborted)
    for (const door of doors)
      if (!stop.signal.aborted) await load(`${door}/claims/${claim}`, { seconds: 1, connections: 8 })
}

/** Every page of the record, kept by both processes. */
async function warm(): Promise<string[]> {
  const { claims, stories, reports, sources } = room.ids
  const pages = Object.entries({ claims, stories, reports, sources }).flatMap(([noun, ids]) =>
    Object.values(ids)
      .slice(0, 12)
      .map((id) => `/${noun}/${id}`),
  )
  for (const web of room.webs) for (const page of pages) await (await fetch(web + page)).text()
  return pages
}

/** Of pages that the last write does not name, those that are no longer kept; the others are made anew in passing. */
async function anew(pages: string[]): Promise<string[]> {
  const rows = await room.sql<{ tags: string[] }>('select tags from eviction order by id desc limit 1')
  const singular: Record<string, string> = {
    claims: 'claim',
    stories: 'story',
    reports: 'report',
    sources: 'source',
  }
  const touched = new Set(rows[0]?.tags)
  const remade: string[] = []
  for (const web of room.webs)
    for (const page of pages) {
      const [, noun = '', id = ''] = page.split('/')
      const answer = await fetch(web + page)
      await answer.text()
      if (!touched.has(`${singular[noun]}:${id}`) && answer.headers.get('x-nextjs-cache') !== 'HIT')
        remade.push(page)
    }
  return remade
}

function startWriter(): { child: ChildProcess; word: (text: string) => Promise<number> } {
  const url = new URL(atDatabase(room.ownerUrl, new URL(room.ownerUrl).pathname.slice(1)))
  url.username = 'onrecord_e2e_web'
  url.password = 'onrecord_e2e_web'
  const child = spawn(process.execPath, ['--conditions=react-server', 'bench/evictions/edit.ts'], {
    env: { ...process.env, DATABASE_APP_URL: url.toString() },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return {
    child,
    async word(text) {
      child.stdin.write(`${text}\n`)
      const [answer] = (await once(child.stdout, 'data')) as [Buffer]
      return Number(String(answer).trim())
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
