import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { addClaim } from '../claim/add.ts'
import { newId } from '../id.ts'
import { merge, undoMerge } from '../merge/merge.ts'
import { changesOf } from '../report/changes.ts'
import { oneWith, textOf } from '../report/one-with.ts'
import { deskReport } from '../report/read.ts'
import { decide } from '../statement/decide.ts'
import { again, claimed, said, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { inboxList } from './list.ts'
import { refreshInbox } from './refresh.ts'
import { inboxTexts } from './texts.ts'

let editor: Viewer
beforeAll(async () => {
  editor = await person('editor', 'Noa')
})
const row = async (key: string) => {
  await refreshInbox(30_000)
  return must(await inboxList(editor)).rows.find((one) => one.key === key)
}
const paths = async (keys: string[]) => {
  await refreshInbox(30_000)
  const texts = must(await inboxTexts(editor, keys))
  return keys.map((key) => texts.find((one) => one.key === key)?.path)
}
const merged = async (kind: 'claim' | 'report', from: string, into: string) =>
  must(await merge(editor, { kind, from, into, why: 'They are one.' })).merge

async function overdue(): Promise<string> {
  const due = new Date(Date.now() - 3_600_000).toISOString()
  const fields = { kind: 'expectation', about: null, scope: null, language: 'en' }
  const happened = { from: due, to: due, precision: 'instant' }
  const claim = { ...fields, wording: `A vote ${newId()}`, happened, story: { title: `Story ${newId()}` } }
  return must(await addClaim(editor, { claim, tie: null })).claim
}

it('an overdue expectation leaves with its claim, which is another one now, and is back when they are two again', async () => {
  const [from, into] = [await overdue(), await overdue()]
  expect(await row(`expectation:${from}`)).toBeDefined()
  const id = await merged('claim', from, into)
  expect(await row(`expectation:${from}`)).toBeUndefined()
  expect(await row(`expectation:${into}`)).toBeDefined()
  must(await undoMerge(editor, { id }))
  expect(await row(`expectation:${from}`)).toBeDefined()
})

it('drafts and rewordings of a report that is merged into another lead to its own text, and are decided on there', async () => {
  const { claim } = await claimed(editor)
  const [from, into] = [await said(editor, claim), await said(editor, claim)]
  const open = await said(editor, null)
  must(await again(editor, from.report, from.text.replace('No way', 'Hardly any way')))
  const keys = [`rewording:${from.report}`, `drafts:${open.report}`]
  expect(await paths(keys)).toEqual([
    `/desk/reports/${from.report}/snapshots`,
    `/desk/reports/${open.report}`,
  ])
  const merges = [
    await merged('report', from.report, into.report),
    await merged('report', open.report, into.report),
  ]
  expect(await paths(keys)).toEqual([
    `/desk/reports/${from.report}/snapshots?text=own`,
    `/desk/reports/${open.report}?text=own`,
  ])
  const texts = must(await oneWith(editor, into.report))
  expect(texts.map(({ id, merged, reworded }) => [id, merged, reworded]).sort()).toEqual(
    [
      [from.report, true, 1],
      [open.report, true, 0],
    ].sort(),
  )
  expect(must(await oneWith(editor, open.report))[0]).toMatchObject({ id: into.report, merged: false })
  expect(must(await textOf(editor, open.statement))).toBe(open.report)
  const changes = must(await changesOf(editor, from.report))
  expect(changes).toMatchObject({ report: { merged: true }, waiting: [{ statement: from.statement }] })
  expect(must(await deskReport(editor, open.report)).drafts).toMatchObject([{ id: open.statement }])
  for (const { statement } of [from, open]) {
    const version = await versionOf('statement', statement)
    must(await decide(editor, { statement, version, state: 'rejected' }))
  }
  expect(await paths(keys)).toEqual([undefined, undefined])
  for (const id of merges) must(await undoMerge(editor, { id }))
})
