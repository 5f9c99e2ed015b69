import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import type { Results } from '#domain/search/view.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { hideThings, weave } from '../../scripts/testing/hidden.ts'
import { hiddenSource, words } from '../../scripts/testing/hidden-words.ts'
import { db } from '../db.ts'
import { publish, setMembership } from '../story/write.ts'
import { queries } from '../testing/queries.fixture.ts'
import { thingsNamed } from './by-name.ts'
import { search } from './find.ts'
import { bringUpToDate, forget } from './pending.ts'
import { suggest } from './suggest.ts'

let newsroom: Newsroom
let hidden: Awaited<ReturnType<typeof hideThings>>
let editor: Viewer

async function find(viewer: Viewer, typed: string, after?: string): Promise<Results> {
  const outcome = await search(viewer, typed, after)
  if (outcome.kind !== 'ok') throw new Error(outcome.kind)
  return outcome.value
}
const texts = (results: Results) => results.found.map(({ text }) => text)

beforeAll(async () => {
  const put = async () => undefined
  hidden = await hideThings(put)
  newsroom = await loadNewsroom(put, () => 'a long pass phrase')
  await weave(hidden, newsroom)
  editor = newsroom.people.get('noa')!
  while (!(await bringUpToDate(60_000)));
}, 240_000)

describe('what is not published', () => {
  const canaries = [hiddenSource, ...Object.values(words)]
  const rare = ['quorvane', 'brindlemoss', 'ombrelade', 'ferrantine', 'skellowick', 'Drummelow', 'pellandine', 'quillamere', 'hesperwick', 'cranmarrow', 'dravenholt', 'Hathersby', 'Varnquist'] // biome-ignore format: one list

  it('is found by no reader, by none of its words, names or neighbours', async () => {
    const typed = [
      ...canaries,
      ...rare,
      ...rare.flatMap((word) => [`source:${word}`, `speaker:${word}`, `claim:${word}`]),
      `claim:${hidden.claim}`,
      'source:"The Hathersby Lanthorn"',
      'speaker:"Drummelow Wardens" kind:statement',
      'the',
      'kind:source',
      'kind:actor',
      'kind:story or kind:claim',
    ]
    const answers = []
    for (const one of typed) {
      answers.push(await find(anonymous, one))
      expect((await suggest(anonymous, one)).kind).toBe('ok')
      for (let to = 2; to <= one.length; to += 3) {
        const begun = one.slice(0, to)
        const suggested = await suggest(anonymous, begun)
        // what was typed stands before what is suggested
        const ahead = begun.slice(0, begun.search(/\S*$/))
        if (suggested.kind === 'ok') answers.push(suggested.value.map((text) => text.replace(ahead, '')))
      }
    }
    const said = JSON.stringify(
      answers.map((answer) => ('query' in answer ? { ...answer, query: null, meant: null } : answer)),
    )
    const told = canaries.filter((word) => said.includes(word))
    expect(told).toEqual([])
    for (const id of [
      hidden.story,
      hidden.claim,
      hidden.report,
      hidden.rejected,
      hidden.statement,
      hidden.actor,
      hidden.source,
    ])
      expect(said).not.toContain(id)
    for (const word of rare) expect([word, (await find(anonymous, word)).count]).toEqual([word, 0])
    for (const word of rare)
      expect((await find(anonymous, word.replace(/.$/, 'x'))).meant?.toLowerCase()).not.toBe(
        word.toLowerCase(),
      )
  })

  it('is there for the desk', async () => {
    for (const word of ['quorvane', 'ombrelade', 'ferrantine', 'Drummelow', 'pellandine', 'Hathersby'])
      expect([word, (await find(editor, word)).count > 0]).toEqual([word, true])
  })

  it('is told to nobody by an index that lags behind', async () => {
    const [story = ''] = newsroom.stories.values()
    const { title } = await db().story.findUniqueOrThrow({ where: { id: story } })
    expect(texts(await find(anonymous, `"${title}"`))).toContain(title)
    const viewer = system('seed')
    const version = async () => db().history.count({ where: { subject: 'story', subjectId: story } })
    const withdrawn = await publish(viewer, { story, version: await version(), state: 'withdrawn' })
    expect(withdrawn.kind).toBe('ok')
    await db().$executeRaw`delete from search_pending` // as if nobody had come to it yet
    expect(texts(await find(anonymous, `"${title}"`))).not.toContain(title)
    const again = await publish(viewer, { story, version: await version(), state: 'published' })
    expect(again.kind).toBe('ok')
    expect(texts(await find(anonymous, `"${title}"`))).toContain(title)
  })

  it('comes and goes with the story that a claim is in', async () => {
    const [story = ''] = newsroom.stories.values()
    await setMembership(system('seed'), { story, claim: hidden.claim, member: true })
    expect((await find(anonymous, 'ombrelade')).count).toBe(1)
    expect((await find(anonymous, 'ferrantine')).found.map(({ id }) => id)).toEqual([hidden.statement])
    expect(
      (await suggest(anonymous, 'ferrant')).kind === 'ok' && (await suggest(anonymous, 'ferrant')),
    ).toMatchObject({ value: ['ferrantine'] })
    await setMembership(system('seed'), { story, claim: hidden.claim, member: false })
    expect((await find(anonymous, 'ombrelade')).count).toBe(0)
    expect((await find(anonymous, 'ferrantine')).count).toBe(0)
    expect(await suggest(anonymous, 'ferrant')).toEqual({ kind: 'ok', value: [] })
    expect((await find(anonymous, 'Drummelow')).count).toBe(0)
  })
})

describe('what is found', () => {
  it('has the words, in any form of them, marked', async () => {
    const found = (await find(anonymous, 'mine')).found.filter(
      ({ matched }) => matched.includes('mined') || matched.includes('mines'),
    )
    expect(found.length).toBeGreaterThan(0)
  })

  it('is narrowed by each operator, and every facet leads to as many as it says', async () => {
    const all = await find(anonymous, 'the')
    expect(all.count).toBeGreaterThan(5)
    for (const name of ['kind', 'source', 'stance', 'language'] as const)
      for (const facet of all.facets[name]) {
        const value = facet.value.includes(' ') ? `"${facet.value}"` : facet.value
        const { count } = await find(anonymous, `the ${name}:${value}`)
        if (name === 'source') expect(count).toBeGreaterThanOrEqual(facet.count)
        else expect([name, facet.value, count]).toEqual([name, facet.value, facet.count])
      }
    const without = await find(anonymous, 'the -road')
    const withIt = await find(anonymous, 'the road')
    expect(without.count + withIt.count).toBe(all.count)
    expect((await find(anonymous, 'the before:1900')).count).toBe(0)
    expect((await find(anonymous, 'kind:statement after:1900')).count).toBeGreaterThan(5)
    expect((await find(anonymous, 'road or water')).count).toBeGreaterThanOrEqual(withIt.count)
    const [first] = (await find(anonymous, 'kind:statement road')).found
    const two = first!.text.split(/\s+/).slice(0, 3).join(' ')
    expect((await find(anonymous, `"${two}"`)).found.map(({ key }) => key)).toContain(first!.key)
    expect(
      (await find(anonymous, `"${two.split(' ').reverse().join(' ')}"`)).found.map(({ key }) => key),
    ).not.toContain(first!.key)
    expect(
      (await find(anonymous, `speaker:"${first!.speakers[0]}" kind:statement`)).found.map(({ key }) => key),
    ).toContain(first!.key)
  })

  it('is another spelling, where there is nothing in this one', async () => {
    const [word = ''] = (
      await db().searchWord.findMany({ where: { word: { gt: 'm' } }, orderBy: { docs: 'desc' }, take: 200 })
    )
      .map((row) => row.word)
      .filter((one) => /^[a-z]{7,}$/.test(one))
    const wrong = `${word.slice(0, 3)}${word.slice(4)}`
    expect((await find(anonymous, wrong)).meant).toBe(word)
  })

  it('comes page by page, each thing once', async () => {
    for (const [viewer, typed] of [
      [anonymous, 'the'],
      [editor, 'kind:statement'],
      [anonymous, 'kind:statement or kind:claim'],
    ] as const) {
      const seen: string[] = []
      let after: string | undefined
      let count = 0
      do {
        const page = await find(viewer, typed, after)
        count = page.count
        seen.push(...page.found.map(({ key }) => key))
        after = page.next ?? undefined
      } while (after)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe(count)
    }
  })

  it('stays the same when the index is made anew, twice over', async () => {
    const rows = () =>
      db()
        .$queryRaw`select key, is_public, at, language, source_id, stances, words, vector::text from search_document order by key`
    const counts = () =>
      db().searchWord.findMany({ select: { word: true, docs: true }, orderBy: { word: 'asc' }, take: 10_000 })
    const before = [await rows(), await counts()]
    await forget()
    while (!(await bringUpToDate(60_000)));
    expect([await rows(), await counts()]).toEqual(before)
    await db()
      .$executeRaw`insert into search_pending (subject, subject_id) select 'document', key from search_document`
    while (!(await bringUpToDate(60_000)));
    expect([await rows(), await counts()]).toEqual(before)
  }, 120_000)

  it('asks no more than eight queries', async () => {
    expect(await queries(() => find(anonymous, 'the road speaker:minister'))).toBeLessThanOrEqual(8)
  })
})

describe('whatever is typed', () => {
  it.each([
    "it's",
    "'); drop table story; --",
    "a' | 'k/story",
    '!!! & | <-> :*',
    "source:x') or 1=1 --",
    'before:2023-99-99 the',
    '"unclosed the',
    '-',
    '"" or or -or',
    'kind:nothing the',
    '\u202ethe\u2066 road',
    'هـٰذا الطَّريق',
    'צה״ל',
    '\u0000\ud800',
    'a '.repeat(2500),
    'x'.repeat(5000),
    '"'.repeat(5000),
    'source:a '.repeat(600),
  ])('is answered: %#', async (typed) => {
    expect((await search(anonymous, typed)).kind).toBe('ok')
    expect((await search(anonymous, typed, 'nonsense')).kind).toBe('ok')
    expect((await suggest(anonymous, typed)).kind).toBe('ok')
  })
})

describe('things by name', () => {
  const named = async (viewer: Viewer, typed: string) => {
    const outcome = await thingsNamed(viewer, typed)
    if (outcome.kind !== 'ok') throw new Error(outcome.kind)
    return outcome.value.map(({ kind, text }) => `${kind}: ${text}`)
  }

  it('are found by words of which the last is only begun, and never a statement', async () => {
    const [story = ''] = newsroom.stories.values()
    const { title } = await db().story.findUniqueOrThrow({ where: { id: story } })
    const { name } = await db().source.findFirstOrThrow({ where: { id: [...newsroom.sources.values()][0]! } })
    for (const [kind, whole] of [
      ['story', title],
      ['source', name],
    ]) {
      expect(await named(editor, whole!)).toContain(`${kind}: ${whole}`)
      expect(await named(editor, whole!.slice(0, -1))).toContain(`${kind}: ${whole}`)
    }
    const all = await named(editor, 'the')
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((one) => one.startsWith('statement'))).toEqual([])
  })

  it('are found by every beginning of a word, whatever its stem is; a letter more loses nothing', async () => {
    const of = (kind: string, language: string) =>
      db().$queryRaw<{ text: string }[]>`
        select c.text from (select 'claim' as kind, wording as text, language from claim
          union all select 'report', title, language from report) c where c.kind = ${kind} and c.language = ${language} limit 3`
    for (const [kind, language] of [
      ['claim', 'en'],
      ['report', 'en'],
      ['report', 'ar'],
      ['report', 'he'],
    ])
      for (const { text } of await of(kind!, language!)) {
        // so many of its words that few others have them
        const words = text.split(' ').slice(0, 5).join(' ')
        const missed: string[] = []
        for (let end = Math.ceil(words.length / 2); end <= words.length; end++)
          if (!(await named(editor, words.slice(0, end))).includes(`${kind}: ${text}`))
            missed.push(words.slice(0, end))
        expect(missed).toEqual([])
      }
  })

  it('are met by a whole name, and reports by the newest, however many begin like it', async () => {
    const source = await db().source.findFirstOrThrow({ where: { id: [...newsroom.sources.values()][0]! } })
    const report = await db().report.findFirstOrThrow()
    const put = (rows: string, count: number) =>
      db().$executeRawUnsafe(`
        insert into search_document (key, kind, record_id, is_public, at, words, vector)
        select k.kind || ':' || k.id, k.kind, k.id, true, timestamptz '2026-01-01' + k.at * interval '1 minute', k.words, '''ombry'':1A'::tsvector
        from generate_series(1, ${count}) n cross join lateral (values ${rows}) k (kind, id, at, words)`)
    const forget = async () => {
      await db().$executeRaw`delete from search_document where 'ombry' = any(words)`
      await db()
        .$executeRaw`insert into search_pending (subject, subject_id) values ('document', ${`source:${source.id}`}), ('document', ${`report:${report.id}`})`
      while (!(await bringUpToDate(60_000)));
    }
    // more than are ranked, and more than are met
    for (const count of [300, 1200])
      try {
        await db()
          .$executeRaw`delete from search_document where key in (${`source:${source.id}`}, ${`report:${report.id}`})`
        await put(
          `('source', 'many' || n, n, array['ombry', 'tal' || n, 'ombry tal' || n]), ('report', 'many' || n, n, array['ombry'])`,
          count,
        )
        await put(
          `('source', '${source.id}', 0, array['ombry']), ('report', '${report.id}', 9000, array['ombry'])`,
          1,
        )
        expect(await named(editor, 'ombry')).toEqual([`source: ${source.name}`, `report: ${report.title}`])
        expect(await named(editor, 'ombr')).toContain(`report: ${report.title}`)
      } finally {
        await forget()
      }
  })

  it('are those that the viewer may see', async () => {
    expect((await named(editor, 'ombrelad')).length).toBe(1)
    for (const begun of ['ombrelad', 'quorvan', 'Drummelo', 'Hathersb', 'pelland'])
      expect([begun, await named(anonymous, begun)]).toEqual([begun, []])
  })

  it('are not asked for by less than two letters, nor by what is no word', async () => {
    for (const typed of ['', ' ', 'a', "'", '!!', "x' | 'y", 'x'.repeat(201), "':* & !"]) {
      const count = await queries(() => named(editor, typed))
      expect([typed, count <= (typed.includes('y') ? 4 : 0)]).toEqual([typed, true])
    }
    expect(await queries(() => named(editor, 'ombrelad'))).toBeLessThanOrEqual(4)
  })
})
