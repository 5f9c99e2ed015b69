import { db } from '../../data/db.ts'
import type { Subject } from './web.ts'

export type Score = { right: number; wrong: number; missed: number }
const signs = ['worded', 'silent', 'noted', 'gone'] as const
export type Sign = (typeof signs)[number]

/** What was found of each report beside what was planted in it. */
export async function tally(ids: ReadonlyMap<string, Subject>) {
  const [changes, absences] = await Promise.all([db().reportChange.findMany(), db().reportAbsence.findMany()])
  const scores = Object.fromEntries(signs.map((sign) => [sign, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Sign,
    Score
  >
  const faults = new Map<string, number>()
  for (const [id, { planted, about, layout }] of ids) {
    const own = changes.filter((change) => change.reportId === id)
    const said = {
      worded: own.some(({ verdict }) => verdict === 'worded'),
      silent: own.some(({ silent }) => silent),
      noted: own.some(({ noteStart }) => noteStart !== null),
      gone: absences.some(({ reportId, state }) => reportId === id && state === 'gone'),
    }
    const truth = planted?.truth ?? { worded: false, silent: false, noted: false, gone: false }
    for (const sign of signs) {
      if (truth[sign] === null) continue
      if (said[sign] && truth[sign]) scores[sign].right++
      if (said[sign] && !truth[sign]) scores[sign].wrong++
      if (!said[sign] && truth[sign]) scores[sign].missed++
      if (said[sign] === truth[sign]) continue
      const fault = `${planted?.kind ?? 'nothing planted'} (${about.language}, layout ${layout}): ${sign} ${said[sign] ? 'said' : 'missed'}; ${own.map(({ kinds }) => kinds.join('+')).join('; ')}`
      faults.set(fault, (faults.get(fault) ?? 0) + 1)
    }
  }
  const count = { worded: 0, trivial: 0, unjudged: 0 } as Record<string, number>
  for (const { verdict } of changes) count[verdict] = (count[verdict] ?? 0) + 1
  return { scores, faults: [...faults], count }
}
