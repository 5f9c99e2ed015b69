import { readPage } from '../../domain/reading/page/read-page.ts'
import { compare } from '../../domain/report/compare.ts'
import { headlineBeside } from '../../domain/report/headline.ts'
import { presenceOf } from '../../domain/report/presence.ts'
import { article } from './articles.ts'
import { besideOf } from './beside.ts'
import { chance } from './chance.ts'
import { kindsPlanted, plant } from './edits.ts'
import { dress, fresh, page } from './pages.ts'

/** The rules alone on planted edits, without a web or a database: what is found of each kind, and what is wrongly said. */
export function judgeRules(seed: number, each: number) {
  const c = chance(seed)
  const headlines = Array.from({ length: 60 }, () => article(c).headline)
  const wrong: string[] = []
  const score = { worded: [0, 0, 0], silent: [0, 0, 0], gone: [0, 0, 0], noted: [0, 0, 0] }
  for (const kind of kindsPlanted)
    for (let n = 0; n < each; n++) {
      const one = article(c)
      const worn = dress(c, headlines)
      const planted = plant(c, kind, one, worn)
      if (!planted) continue
      const url = 'https://paper.example/2026/11/story-one'
      const read = (bytes: Uint8Array, contentType: string, at = url) =>
        readPage(bytes, { url: at, contentType })
      const first = page(one, worn, url)
      const before = read(first.bytes, first.type)
      const answer = planted.answer
      if (answer && answer.status !== 200) continue
      const second = answer
        ? { bytes: Buffer.from(answer.html!), type: 'text/html' }
        : page(planted.article ?? one, fresh(c, planted.dress ?? worn), url)
      const after = read(second.bytes, second.type)
      const was = {
        ...{ text: before.text, headline: before.title },
        ...{ language: one.language, published: one.published.toISOString() },
      }
      const presence = presenceOf(after, was, url, url)
      const found = compare(
        { ...before, headline: before.title, beside: besideOf(before) },
        { ...after, headline: headlineBeside(after, before.title), beside: besideOf(after) },
        one.language,
      )
      const said = {
        gone: presence.is === 'missing',
        worded: presence.is === 'there' && found.verdict === 'worded',
        silent: presence.is === 'there' && found.silent,
        noted: presence.is === 'there' && found.note !== null,
      }
      for (const key of ['worded', 'silent', 'gone', 'noted'] as const) {
        if (said[key] && planted.truth[key]) score[key][0]!++
        if (said[key] && !planted.truth[key]) score[key][1]!++
        if (!said[key] && planted.truth[key]) score[key][2]!++
        if (said[key] !== planted.truth[key])
          wrong.push(
            `${kind} (${one.language}, layout ${worn.layout}): ${key} said ${said[key]}; ${presence.is} ${found.verdict} ${found.kinds.join(',')}`,
          )
      }
    }
  return { score, wrong }
}
