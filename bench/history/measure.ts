import { db } from '../../data/db.ts'
import { type HistoryFilter, historyChoices, listAllHistory, listHistory } from '../../data/history-read.ts'
import { system } from '../../domain/access/viewer.ts'
import { line, medianOf } from '../_median.ts'

const viewer = system('bench')
const rows = Number(process.env.ROWS)
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 20_000).toISOString().slice(0, 10)
const filters: Record<string, HistoryFilter> = {
  'all, newest': {},
  'all, half way': { after: String(Math.floor(rows / 2)) },
  'one kind': { subject: 'story' },
  'one subject': { subject: 'claim', subjectId: 'subj00000001' },
  'one person': { by: 'person222223' },
  'a person of few changes': { by: 'personrare22' },
  'what is seldom done': { what: 'restored' },
  'seldom done, by one kind': { what: 'restored', subject: 'source' },
  'often done, by one person': { what: 'edited', by: 'person222223' },
  'some days in the middle': { from: day(rows * 0.4), to: day(rows * 0.41) },
  'a person in those days': { by: 'person222223', from: day(rows * 0.4), to: day(rows * 0.41) },
}
for (const [what, filter] of Object.entries(filters)) {
  const ms = await medianOf(async () => {
    const page = await listHistory(viewer, filter)
    if (page.kind !== 'ok') throw new Error(page.kind)
  })
  line(`a page: ${what}`, `${ms.toFixed(1)} ms`, '50 ms')
}
line('the choices of the filter', `${(await medianOf(() => historyChoices(viewer))).toFixed(1)} ms`, '50 ms')
line(
  'a file of 10,000 changes',
  `${(await medianOf(() => listAllHistory(viewer, {}), 5)).toFixed(0)} ms`,
  '2 s',
)
await db().$disconnect()
