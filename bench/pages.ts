import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { line, medianOf } from './_median.ts'
import { scriptBytes } from './_scripts.ts'

/** Reader pages of the demonstration newsroom: rendered once, then kept; and the script a first visit loads. */
const port = 4090
const base = `http://localhost:${port}`
const child = spawn(process.execPath, ['scripts/testing/newsroom.ts'], {
  env: { ...process.env, E2E_PORT: String(port), E2E_WEB_PORT: '4091' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  for await (const chunk of child.stdout) if (String(chunk).includes('ready on')) break
  const linked = async (page: string, pattern: RegExp) =>
    (await (await fetch(base + page)).text()).match(pattern)?.[1] ?? ''
  const story = await linked('/stories', /href="(\/stories\/[^"/]+)"/)
  const claim = await linked(story, /href="(\/claims\/[^"/]+)"/)
  const report = await linked(claim, /href="(\/reports\/[^"/#]+)/)
  const source = await linked('/sources', /href="(\/sources\/[^"/]+)"/)
  // Arabic pages were not asked for yet: their first answer is rendered, every later one is kept.
  for (const path of ['/', story, `${story}/timeline`, claim, report, source]) {
    const began = performance.now()
    const html = await (await fetch(`${base}/ar${path === '/' ? '' : path}`)).text()
    const first = performance.now() - began
    const kept = await medianOf(async () => (await fetch(`${base}/ar${path === '/' ? '' : path}`)).text(), 15)
    const name = path.replace(/\/[0-9a-z]{12}/, '/…')
    line(`${name}: rendered, then kept`, `${first.toFixed(0)} / ${kept.toFixed(1)} ms`)
    line(`${name}: script, compressed`, `${((await scriptBytes(base, html)) / 1024).toFixed(1)} KB`)
  }
} finally {
  child.kill('SIGTERM')
  await once(child, 'exit')
}
