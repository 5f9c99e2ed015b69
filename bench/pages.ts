import { line, medianOf } from './_median.ts'
import { PORT, startRoom } from './_room.ts'
import { scriptBytes } from './_scripts.ts'

/** Reader pages of the demonstration newsroom: rendered once, then kept; and the script a first visit loads. */
const base = `http://localhost:${PORT}`
const room = await startRoom()
try {
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
  await room.stop()
}
