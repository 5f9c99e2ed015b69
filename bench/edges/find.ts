import { edgeCount, edgeQueue } from '../../data/check/edge-queue.ts'
import { findEdges } from '../../data/check/find-edges.ts'
import { storyPairs } from '../../data/check/story-speakers.ts'
import { db } from '../../data/db.ts'
import { record } from '../../data/history.ts'
import { system } from '../../domain/access/viewer.ts'
import { line } from '../_median.ts'

const viewer = system('bench')
const ordered = { orderBy: { id: 'asc' } as const, select: { id: true } }
// stories and claims of all sizes: the large ones come first
const stories = (await db().story.findMany({ ...ordered, take: 200 })).map(({ id }) => id)
const claims = (await db().claim.findMany({ ...ordered, skip: 60, take: 200 })).map(({ id }) => id)

/** The 95th of a hundred runs, in milliseconds, after five to warm up. */
async function p95(work: (run: number) => Promise<unknown>, before?: (run: number) => Promise<unknown>) {
  const times: number[] = []
  for (let run = 0; run < 105; run++) {
    await before?.(run)
    const began = performance.now()
    await work(run)
    if (run >= 5) times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[94]!
}

const shown = (value: number) => `${value.toFixed(1)} ms`
let pairs = 0
const speakers = await p95(async (run) => {
  pairs = (await storyPairs(db(), [stories[(run * 7 + 1) % stories.length]!])).length
})
line(`candidates in one story (${pairs} pairs), p95`, shown(speakers), '≤ 20 ms')
const changed = (run: number) =>
  db().$transaction((tx) =>
    record(tx, viewer, [
      { subject: 'claim', subjectId: claims[run % claims.length]!, what: 'edited', before: null, after: {} },
    ]),
  )
// What is younger than half a minute is looked at again: the search is measured with the newest change alone.
const settle = async (run: number) => {
  await db()
    .$executeRaw`update edge_search set history_id = (select coalesce(max(id), 0) from history) where id = 1`
  await changed(run)
}
line(
  'edges of one changed claim and its story, p95',
  shown(await p95(() => findEdges(viewer), settle)),
  '≤ 100 ms',
)
line('a page of the queue of 20,000 edges, p95', shown(await p95(() => edgeQueue(viewer))), '≤ 150 ms')
line('the count in the masthead, p95', shown(await p95(() => edgeCount(viewer))), '≤ 5 ms')
await db().$disconnect()
