import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { correct } from './correct.ts'
import { decide } from './decide.ts'
import { labelledExamples, readingReport } from './reading-report.ts'

const job = system('reading-report')
let newsroom: Newsroom
let editor: Viewer

beforeAll(async () => {
  newsroom = await loadNewsroom(
    async () => undefined,
    () => 'a long pass phrase',
  )
  editor = newsroom.people.get('noa')!
}, 120_000)

/** An open draft of the reader's, of any report. */
async function openDraft() {
  return db().statement.findFirstOrThrow({
    where: { draftedById: null, correctsId: null, confirmations: { none: {} }, correctedBy: { none: {} } },
    orderBy: { id: 'asc' },
  })
}

const sums = async () => {
  const found = await readingReport(job)
  if (found.kind !== 'ok') throw new Error(found.kind)
  const total = { drafts: 0, kept: 0, corrected: 0, split: 0, rejected: 0, open: 0, missed: 0 }
  for (const row of found.value)
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += row[key]
  return total
}

const examples = async () => {
  const found = await labelledExamples(job, '', 10_000)
  if (found.kind !== 'ok') throw new Error(found.kind)
  return found.value
}

describe('the reading report', () => {
  it('moves a draft from open to kept, rejected, corrected and split as editors decide, and keeps each as an example', async () => {
    const before = await sums()
    expect(before.open).toBeGreaterThan(4)
    expect(before.drafts).toBe(before.kept + before.corrected + before.split + before.rejected + before.open)
    for (const state of ['confirmed', 'rejected'] as const) {
      const { id } = await openDraft()
      const version = (await versionsOf(db(), 'statement', [id])).get(id)
      expect((await decide(editor, { statement: id, version, state })).kind).toBe('ok')
      expect((await examples()).find((one) => one.id === id)).toMatchObject({
        outcome: state === 'confirmed' ? 'kept' : 'rejected',
        wordings: [],
      })
    }
    const draft = await openDraft()
    const [[start, end]] = draft.content as [[number, number]]
    const wording = {
      content: [[start, end - 1]],
      cue: draft.cue,
      source: draft.speakerAnchor,
      chain: draft.chain,
      mode: draft.mode,
      hedge: null,
      said: null,
    }
    const version = (await versionsOf(db(), 'statement', [draft.id])).get(draft.id)
    expect((await correct(editor, { statement: draft.id, version, wordings: [wording] })).kind).toBe('ok')
    expect((await examples()).find((one) => one.id === draft.id)).toMatchObject({
      outcome: 'corrected',
      draft: { content: draft.content },
      wordings: [{ content: [[start, end - 1]] }],
    })
    expect(await sums()).toEqual({
      ...before,
      kept: before.kept + 1,
      rejected: before.rejected + 1,
      corrected: before.corrected + 1,
      open: before.open - 3,
    })
  })

  it('pages by id without losing one', async () => {
    const all = await examples()
    const paged = []
    for (let after = ''; ; ) {
      const page = await labelledExamples(job, after, 7)
      if (page.kind !== 'ok') throw new Error(page.kind)
      if (page.value.length === 0) break
      paged.push(...page.value)
      after = page.value.at(-1)!.id
    }
    expect(paged).toEqual(all)
  })

  it('is printed by the command', async () => {
    const call = (...args: string[]) =>
      execFileSync('node', ['--conditions=react-server', 'cli/onrecord.ts', 'reading-report', ...args], {
        encoding: 'utf8',
      })
    const report = await readingReport(job)
    expect({ kind: 'ok', value: JSON.parse(call('--json')) }).toEqual(report)
    expect(call().split('\n')[0]).toMatch(/^source +language +reader +drafts +kept/)
    const printed = call('--examples').trim().split('\n')
    expect(printed.map((line) => JSON.parse(line))).toEqual(await examples())
  })

  it('is for the desk', async () => {
    expect(await readingReport(anonymous)).toEqual({ kind: 'forbidden' })
    expect(await labelledExamples(anonymous)).toEqual({ kind: 'forbidden' })
  })
})
