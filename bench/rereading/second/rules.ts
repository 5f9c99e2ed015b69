import { readPage } from '../../../domain/reading/page/read-page.ts'
import { compare } from '../../../domain/report/compare.ts'
import { headlineBeside } from '../../../domain/report/headline.ts'
import { presenceOf } from '../../../domain/report/presence.ts'
import { besideOf } from '../beside.ts'
import { chance } from '../chance.ts'
import { edit, secondKinds, type Truth } from './edits.ts'
import { told } from './material.ts'
import { document, drawn } from './templates.ts'

const SIGNS = ['worded', 'silent', 'noted', 'gone'] as const
const ORIGIN = 'https://paper.example'

/** The rules alone on the second set. */
export function judgeSecond(seed: number, each: number) {
  const c = chance(seed)
  const wrong = new Map<string, number>()
  const score = Object.fromEntries(SIGNS.map((sign) => [sign, { right: 0, wrong: 0, missed: 0 }]))
  for (const kind of secondKinds)
    for (let n = 0; n < each; n++) {
      const path = `/2026/11/28/report-${n}`
      const one = told(c)
      const how = drawn(c, one)
      const later = edit(c, kind, one, how, path)
      if (!later) continue
      const read = (html: string, at: string) =>
        readPage(new TextEncoder().encode(html), {
          url: ORIGIN + at,
          contentType: 'text/html; charset=utf-8',
        })
      const before = read(document(one, how, path), path)
      const html =
        later.html ?? document(later.told ?? one, { ...(later.drawn ?? how), turn: c.below(1e6) }, path)
      const after = read(html, later.location ?? path)
      const was = {
        ...{ text: before.text, headline: before.title },
        ...{ language: one.language, published: one.published.toISOString() },
      }
      const presence = presenceOf(after, was, ORIGIN + path, ORIGIN + (later.location ?? path))
      const found = compare(
        { ...before, headline: before.title, beside: besideOf(before) },
        { ...after, headline: headlineBeside(after, before.title), beside: besideOf(after) },
        one.language,
      )
      const there = presence.is === 'there'
      const said: Truth = {
        gone: presence.is === 'missing',
        worded: there && found.verdict === 'worded',
        silent: there && found.silent,
        noted: there && found.note !== null,
      }
      for (const sign of SIGNS) {
        const truth = later.truth[sign]
        if (truth === null) continue
        const own = score[sign]!
        if (said[sign] && truth) own.right++
        if (said[sign] && !truth) own.wrong++
        if (!said[sign] && truth) own.missed++
        if (said[sign] === truth) continue
        const fault = `${kind}: ${sign} ${said[sign] ? 'said' : 'missed'}`
        wrong.set(fault, (wrong.get(fault) ?? 0) + 1)
      }
    }
  return { score, wrong: [...wrong] }
}
