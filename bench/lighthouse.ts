import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { browserPath } from '../scripts/testing/browser.ts'
import { line } from './_median.ts'
import { PORT, startRoom } from './_room.ts'

/**
 * Lighthouse on six reader pages of the demonstration newsroom, as a phone and as a desktop: performance, accessibility,
 * best practices, search engines, each of 100, and what failed. Lighthouse is fetched from the npm registry, for this alone.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const base = `http://localhost:${PORT}`
type Audit = { id: string; score: number | null; title: string; scoreDisplayMode: string }
type Result = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
}

const room = await startRoom()
try {
  const linked = async (page: string, pattern: RegExp) =>
    (await (await fetch(base + page)).text()).match(pattern)?.[1] ?? ''
  const story = await linked('/stories', /href="(\/stories\/[^"/]+)"/)
  const claim = await linked(story, /href="(\/claims\/[^"/]+)"/)
  const report = await linked(claim, /href="(\/reports\/[^"/#]+)/)
  for (const path of ['/', story, `${story}/timeline`, claim, report, `/ar${claim}`])
    for (const preset of ['phone', 'desktop'] as const) {
      const { categories, audits } = await lighthouse(base + path, preset)
      const scores = Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100))
      line(`${path.replace(/[0-9a-z]{12}/, '…')} (${preset})`, scores.join(' / '))
      for (const { id, weight } of Object.values(categories).flatMap(({ auditRefs }) => auditRefs)) {
        const audit = audits[id]
        if (weight > 0 && audit?.score !== null && audit && audit.score < 0.9)
          console.log(`    ${audit.score.toFixed(2)} ${id}: ${audit.title}`)
      }
    }
} finally {
  await room.stop()
}

async function lighthouse(url: string, preset: 'phone' | 'desktop'): Promise<Result> {
  const chrome = await browserPath()
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ')
  const args = [
    ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url],
    ...['--output=json', '--quiet', `--chrome-flags=${flags}`],
    ...(preset === 'desktop' ? ['--preset=desktop'] : []),
  ]
  const env = { ...process.env, ...(chrome ? { CHROME_PATH: chrome } : {}) }
  // its recording of a page fails now and then (NO_NAVSTART), whatever the page
  for (let tries = 1; ; tries++)
    try {
      const { stdout } = await promisify(execFile)('npm', args, { env, maxBuffer: 64_000_000 })
      return JSON.parse(stdout) as Result
    } catch (error) {
      if (tries === 3) throw new Error(`Lighthouse failed three times on ${url}`, { cause: error })
    }
}
