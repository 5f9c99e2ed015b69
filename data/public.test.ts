import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { hideThings, weave } from '../scripts/testing/hidden.ts'
import { hiddenSource, words } from '../scripts/testing/hidden-words.ts'
import { checkOf } from './check/read.ts'
import { supersede } from './claim/edit.ts'
import { claimOf } from './claim/read.ts'
import { db } from './db.ts'
import { reportOf } from './report/read.ts'
import { listSources, sourceOf } from './source/read.ts'
import { listStories, storyOf } from './story/read.ts'
import { tagsTouched } from './touched.ts'

type Hidden = Awaited<ReturnType<typeof hideThings>>
let newsroom: Newsroom
let hidden: Hidden

beforeAll(async () => {
  const put = async () => undefined
  hidden = await hideThings(put)
  newsroom = await loadNewsroom(put, () => 'a long pass phrase')
  await weave(hidden, newsroom)
  const claim = newsroom.claims.get('fuel-barge')!
  const editor = newsroom.people.get('noa')!
  const found = await claimOf(editor, claim)
  if (found.kind !== 'ok') throw new Error(found.kind)
  await supersede(editor, { claim, version: found.value.version, by: hidden.claim })
}, 180_000)

describe('what is not published', () => {
  it('reaches readers by no read, whatever it is tied to', async () => {
    const { stories, claims, reports, sources } = newsroom
    const checks = await db().check.findMany({ select: { id: true }, take: 100 })
    const answers = await Promise.all([
      listStories(anonymous),
      listSources(anonymous),
      ...[...stories.values()].map((id) => storyOf(anonymous, id)),
      ...[...claims.values()].map((id) => claimOf(anonymous, id)),
      ...[...reports.values()].map((id) => reportOf(anonymous, id)),
      ...[...sources.values()].map((id) => sourceOf(anonymous, id)),
      ...checks.map(({ id }) => checkOf(anonymous, id)),
    ])
    expect(answers.filter(({ kind }) => kind === 'ok').length).toBeGreaterThan(30)
    const text = JSON.stringify(answers)
    const told = [hiddenSource, ...Object.values(words), ...Object.values(hidden)].filter((word) =>
      text.includes(word),
    )
    expect(told).toEqual([])
  })

  it('is missing when asked for by its id', async () => {
    expect(await storyOf(anonymous, hidden.story)).toEqual({ kind: 'missing' })
    expect(await claimOf(anonymous, hidden.claim)).toEqual({ kind: 'missing' })
    expect(await reportOf(anonymous, hidden.report)).toEqual({ kind: 'missing' })
    expect(await reportOf(anonymous, hidden.rejected)).toEqual({ kind: 'missing' })
  })

  it('evicts what will name it, once it is published', async () => {
    const tags = await tagsTouched([{ story: hidden.story }])
    expect(tags).toEqual(
      expect.arrayContaining([
        `claim:${newsroom.claims.get('fuel-barge')}`,
        `report:${newsroom.reports.get('night-shift-mines')}`,
      ]),
    )
  })

  it('is there for the desk', async () => {
    const editor = newsroom.people.get('noa')!
    const answers = await Promise.all([
      storyOf(editor, hidden.story),
      claimOf(editor, hidden.claim),
      reportOf(editor, hidden.report),
      reportOf(editor, newsroom.reports.get('night-shift-mines')!),
      claimOf(editor, newsroom.claims.get('fuel-barge')!),
    ])
    const text = JSON.stringify(answers)
    for (const word of [words.story, words.claim, words.said, words.report]) expect(text).toContain(word)
  })
})
