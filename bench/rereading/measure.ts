import { db } from '../../data/db.ts'
import { system } from '../../domain/access/viewer.ts'
import { bringIn } from '../../jobs/bring-in.ts'
import { fileReport } from '../../jobs/file-report.ts'
import { type Looking, lookAtDue } from '../../jobs/look-again.ts'
import { startReader } from '../../jobs/read-in-worker.ts'
import { fetchPage } from '../../outside/fetch-page.ts'
import { memoryStore } from '../../outside/snapshot-store.fake.ts'
import { firstSet, secondSet } from './subjects.ts'
import { tally } from './tally.ts'
import { type Subject, serve } from './web.ts'

/** Files a thousand reports from loopback, plants edits, looks again and says what was found. Run by bench/rereading.ts. */
const [reports, edits, seed] = [process.env.REPORTS, process.env.EDITS, process.env.SEED].map(Number) as [
  number,
  number,
  number,
]
const HOSTS = 16
/** reports that are filed, and looks that are made, at once */
const AT_ONCE = 6
/** between two rounds of looks: longer than what is taken for a passing page */
const LATER_MS = 4 * 86_400_000
const viewer = system('bench')
const asked = { reports, edits, seed, hosts: HOSTS }
const subjects = process.env.SET === 'second' ? secondSet(asked) : firstSet(asked)
const web = await serve(subjects, HOSTS)
const allowHosts = web.origins.map((origin) => new URL(origin).host)
const reader = startReader()
const outside: Looking['outside'] = {
  fetchPage: (url, options) => fetchPage(url, { ...options, allowHosts }),
  store: memoryStore(),
  read: (input) => reader.read(input),
}
// looks come after the filing, which runs by the real clock
let now = new Date(Date.now() + 86_400_000)
const how: Looking = { outside, clock: { now: () => now }, delay: 0, homepage: 'https://desk.example' }
const ids = new Map<string, Subject>()
const began = performance.now()
const fileOne = async (subject: Subject) => {
  const url = web.origins[subject.host]! + subject.path
  const brought = await bringIn(viewer, { way: 'link', url }, outside)
  if (brought.kind !== 'ok' || !('unfiled' in brought.value))
    throw new Error(`${url}: ${JSON.stringify(brought)}`)
  const { headline, language, published } = subject.about
  const filed = await fileReport(
    viewer,
    {
      unfiled: brought.value.unfiled,
      source: { name: `Paper ${subject.host}`, kind: 'news outlet', domain: null },
      ...{ title: headline, byline: [], language, kind: 'article', url },
      ...{ publishedAt: published.toISOString(), publishedPrecision: 'instant' },
    },
    outside,
  )
  if (filed.kind !== 'ok') throw new Error(JSON.stringify(filed))
  ids.set(filed.value.report, subject)
}
// several editors at once, as on a busy desk
const waiting = [...subjects]
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await fileOne(next)
  }),
)
const filing = (performance.now() - began) / 1000

const pass = async () => {
  await db().look.updateMany({ data: { nextAt: new Date('2026-01-01') } })
  Object.assign(web.counts, { pages: 0, unchanged: 0, robots: 0 })
  const start = performance.now()
  const { looks } = await lookAtDue(viewer, how, { atOnce: AT_ONCE })
  const seconds = (performance.now() - start) / 1000
  now = new Date(now.getTime() + LATER_MS)
  return { looks, seconds, perMinute: (looks / seconds) * 60, ...web.counts }
}
const calm = await pass()
const falseAlarms = await db().reportChange.count({ where: { verdict: 'worded' } })
web.later = true
const passes = [await pass(), await pass()]
const found = await tally(ids)
const before = await db().reportChange.count()
const again = await pass()
const more = (await db().reportChange.count()) - before
process.stdout.write(`${JSON.stringify({ filing, calm, falseAlarms, passes, found, again, more })}\n`)
reader.close()
web.stop()
await db().$disconnect()
process.exit(0)
