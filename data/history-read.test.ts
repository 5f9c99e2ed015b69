import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { addClaim } from './claim/add.ts'
import { editClaim } from './claim/edit.ts'
import { db } from './db.ts'
import { historyChoices, listAllHistory, listHistory } from './history-read.ts'
import { addStory } from './story/write.ts'
import { queries } from './testing/queries.fixture.ts'
import { must, person } from './testing/small.fixture.ts'

let editor: Viewer
let claim: string
let story: string

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  const worded = {
    wording: 'The bridge is open',
    kind: 'event',
    about: 'Roads Board',
    scope: null,
    language: 'en',
    happened: null,
  }
  const made = must(
    await addClaim(editor, { claim: { ...worded, story: { title: 'Bridges', summary: '' } }, tie: null }),
  )
  claim = made.claim
  story = made.story
  for (let version = 1; version <= 6; version++)
    must(await editClaim(editor, { claim, version, ...worded, wording: `The bridge is open (${version})` }))
})

describe('listHistory', () => {
  it('is for the desk alone', async () => {
    expect(await listHistory(anonymous)).toEqual({ kind: 'forbidden' })
    expect(await listHistory(await person('reader'))).toEqual({ kind: 'forbidden' })
  })

  it('gives one subject, newest first, with who, when, before and after, and its name now', async () => {
    const { rows } = must(await listHistory(editor, { subject: 'claim', subjectId: claim }))
    expect(rows.map((row) => row.number)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(rows[0]).toMatchObject({
      what: 'edited',
      before: { wording: 'The bridge is open (5)' },
      after: { wording: 'The bridge is open (6)' },
      byName: 'Sami',
      name: 'The bridge is open (6)',
      language: 'en',
    })
    expect(rows.at(-1)).toMatchObject({ what: 'worded', before: null })
  })

  it('names what a change mentions: the actor it is about, its story', async () => {
    const { rows, names } = must(await listHistory(editor, { subject: 'claim', subjectId: claim }))
    const first = rows.at(-1)?.after as { aboutId: string; stories: string[] }
    expect(names[first.aboutId]).toBe('Roads Board')
    expect(names[story]).toBe('Bridges')
  })

  it('goes through pages that neither repeat nor miss a row, also while rows are added', async () => {
    const known = (await db().history.findMany({ orderBy: { id: 'desc' }, take: 1000 })).map((row) =>
      String(row.id),
    )
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = must(await listHistory(editor, { after }, 3))
      expect(page.rows.length).toBeLessThanOrEqual(3)
      seen.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
      if (seen.length === 3) must(await addStory(editor, { title: 'Later', summary: '', language: 'en' }))
    } while (after)
    expect(seen).toEqual(known)
  })

  it('narrows to a kind, and refuses what is no filter', async () => {
    const { rows } = must(await listHistory(editor, { subject: 'story' }))
    expect(new Set(rows.map((row) => row.subject))).toEqual(new Set(['story']))
    expect((await listHistory(editor, { subject: 'password' as never })).kind).toBe('invalid')
    expect((await listHistory(editor, { after: '1; drop' })).kind).toBe('invalid')
  })

  it('narrows by who, what was done and when, in any mixture and page by page', async () => {
    const other = await person('editor', 'Noa')
    const worded = { kind: 'event', about: null, scope: null, language: 'en', happened: null } as const
    const edit = { ...worded, claim, wording: 'The bridge is open, says Noa' }
    must(await editClaim(other, { ...edit, version: 7 }))
    const id = other.kind === 'person' ? other.id : ''
    const all = must(await listHistory(editor, {}, 200)).rows
    const by = must(await listHistory(editor, { by: id })).rows
    expect(by.map(({ what, byName }) => [what, byName])).toEqual([['edited', 'Noa']])
    const nobodys = must(await listHistory(editor, { by: 'nobody' }, 200)).rows
    expect(nobodys.map((row) => row.id)).toEqual(
      all.filter(({ byName }) => !['Sami', 'Noa'].includes(byName)).map((row) => row.id),
    )
    const today = new Date().toISOString().slice(0, 10)
    const edited = all
      .filter(({ what, subject }) => what === 'edited' && subject === 'claim')
      .map((row) => row.id)
    const filter = { subject: 'claim', what: 'edited', from: today, to: today } as const
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const page = must(await listHistory(editor, { ...filter, ...(after ? { after } : {}) }, 2))
      seen.push(...page.rows.map((row) => row.id))
      if (!page.next) break
      after = page.next
    }
    expect(seen).toEqual(edited)
    expect(must(await listHistory(editor, { to: '2020-01-01' })).rows).toEqual([])
    expect((await listHistory(editor, { from: today, to: '2020-01-01' })).kind).toBe('invalid')
    const choices = must(await historyChoices(editor))
    expect(choices.people.map(({ name }) => name)).toEqual(['Noa', 'Sami'])
    expect(choices.whats).toEqual([...new Set(all.map(({ what }) => what))].sort())
    expect(must(await listAllHistory(editor, filter)).rows.map((row) => row.id)).toEqual(edited)
    expect(await historyChoices(anonymous)).toEqual({ kind: 'forbidden' })
    expect(await listAllHistory(anonymous, {})).toEqual({ kind: 'forbidden' })
  })

  it('asks as often for a page of fifty as for one of two', async () => {
    const { next } = must(await listHistory(editor, {}, 1))
    const asked = (limit: number) =>
      queries(() => listHistory(editor, { after: next!, what: 'edited' }, limit))
    expect([await asked(2), await asked(50)]).toEqual([3, 3])
  })
})
