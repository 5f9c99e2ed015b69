import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { addClaim } from '../claim/add.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { merge, undoMerge } from '../merge/merge.ts'
import { changesOf } from '../report/changes.ts'
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
const pathOf = async (key: string) => {
  await refreshInbox(30_000)
  return must(await inboxTexts(editor, [key]))[0]?.path
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
