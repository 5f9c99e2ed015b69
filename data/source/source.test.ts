import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { replay } from '#domain/history/replay.ts'
import { db } from '../db.ts'
import { acceptInvitation, invite } from '../person/invitations.ts'
import { sourceChoices } from './choices.ts'
import { listSources, sourceRecord } from './read.ts'
import { addSource, editSource, gradeSource } from './write.ts'

const fields = (name: string, more: object = {}) => ({
  name,
  kind: 'news outlet',
  homepage: '',
  domains: [],
  language: 'en',
  country: 'GB',
  owner: '',
  actor: '',
  carries: [],
  ...more,
})

async function joined(role: 'reader' | 'editor' | 'admin'): Promise<Viewer> {
  const email = `${role}@sources.example`
  const invited = await invite(system('test'), { email, role })
  if (invited.kind !== 'ok') throw new Error(invited.kind)
  const token = invited.value.token
  const accepted = await acceptInvitation({ token, name: role, email, password: 'a long pass phrase' })
  if (accepted.kind !== 'ok') throw new Error(accepted.kind)
  return { kind: 'person', id: accepted.value.personId, name: role, role }
}

let admin: Viewer
let editor: Viewer
let reader: Viewer

beforeAll(async () => {
  ;[admin, editor, reader] = [await joined('admin'), await joined('editor'), await joined('reader')]
})

async function added(name: string, more: object = {}): Promise<{ id: string; version: number }> {
  const outcome = await addSource(admin, fields(name, more))
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  return { id: outcome.value.source, version: await versionOf(outcome.value.source) }
}

async function versionOf(id: string): Promise<number> {
  const record = await sourceRecord(admin, id)
  if (record.kind !== 'ok') throw new Error(record.kind)
  return record.value.version
}

const historyOf = (subjectId: string) =>
  db().history.findMany({ where: { subject: 'source', subjectId }, orderBy: { number: 'asc' } })

describe('a source', () => {
  it('is added with its owner, domains and wires, and history says so', async () => {
    const wire = await added('Wire of the North', { kind: 'wire agency' })
    const { id } = await added('Harbour Post', {
      domains: ['https://www.Harbour-Post.example/front', 'harbour-post.example'],
      owner: 'Harbour Group',
      actor: 'Harbour Board',
      carries: [wire.id],
    })
    const record = await sourceRecord(admin, id)
    expect(record).toMatchObject({
      kind: 'ok',
      value: {
        domains: ['harbour-post.example'],
        owner: { name: 'Harbour Group' },
        actor: { name: 'Harbour Board' },
        carries: [{ id: wire.id }],
        version: 1,
        reliability: [],
      },
    })
    expect(await historyOf(id)).toMatchObject([{ what: 'added', byName: 'admin', before: null }])
  })

  it('is edited by the version that was read; the loser of two gets both texts', async () => {
    const { id, version } = await added('Morning Ledger')
    const edit = (name: string, more = {}) =>
      editSource(admin, { source: id, version, ...fields(name, more) })
    const [one, two] = await Promise.all([
      edit('Ledger of Morning'),
      edit('Morning Ledger', { country: 'IE' }),
    ])
    expect([one.kind, two.kind].sort()).toEqual(['conflict', 'ok'])
    const lost = one.kind === 'conflict' ? one : two
    expect(lost).toMatchObject({ kind: 'conflict', by: 'admin', version: version + 1 })
    if (lost.kind !== 'conflict') return
    const [yours, theirs] = [lost.yours as { name: string }, lost.theirs as { name: string; country: string }]
    expect(new Set([yours.name, theirs.name])).toEqual(new Set(['Ledger of Morning', 'Morning Ledger']))
    const rows = await historyOf(id)
    expect(rows.map((row) => row.what)).toEqual(['added', 'edited'])
    const state = replay(rows as unknown as Parameters<typeof replay>[0])
    const now = await sourceRecord(admin, id)
    expect(now.kind === 'ok' && { name: now.value.name, country: now.value.country }).toEqual({
      name: state?.name,
      country: state?.country,
    })
  })

  it('writes nothing to history where nothing changed', async () => {
    const { id, version } = await added('Evening Ledger')
    expect(await editSource(admin, { source: id, version, ...fields('Evening Ledger') })).toEqual({
      kind: 'ok',
      value: { version },
    })
    expect(await historyOf(id)).toHaveLength(1)
  })

  it('keeps its name and its domains to itself', async () => {
    await added('Valley News', { domains: ['valley.example'] })
    expect(await addSource(admin, fields('VALLEY news'))).toMatchObject({
      problems: [{ field: 'name', message: 'nameTaken' }],
    })
    const other = await added('Hill News')
    const taken = { field: 'domains', message: 'domainTaken' }
    const params = { domain: 'valley.example', source: 'Valley News' }
    const domains = ['valley.example']
    expect(await addSource(admin, fields('Dale News', { domains }))).toMatchObject({
      problems: [{ ...taken, params }],
    })
    expect(
      await editSource(admin, {
        source: other.id,
        version: other.version,
        ...fields('Hill News', { domains }),
      }),
    ).toMatchObject({ problems: [{ ...taken, params }] })
  })

  it('says which field is wrong and how', async () => {
    const wrong = fields(' ', {
      homepage: 'ftp://x.example',
      domains: ['not a domain'],
      country: 'gb',
      language: 'English',
    })
    const outcome = await addSource(admin, wrong)
    expect(outcome.kind === 'invalid' && outcome.problems).toEqual([
      { field: 'name', message: 'required' },
      { field: 'homepage', message: 'url' },
      { field: 'domains.0', message: 'domain' },
      { field: 'language', message: 'language' },
      { field: 'country', message: 'country' },
    ])
    expect(await addSource(admin, { ...fields('Extra'), status: 'trusted' })).toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('grades', () => {
  it('are added and never changed: each stays with its day, reason and name', async () => {
    const { id } = await added('Graded Gazette')
    const grade = (grade: string, from: string) =>
      gradeSource(admin, { source: id, grade, from, reason: `why ${grade}` })
    expect(await grade('B', '2031-01-01')).toMatchObject({ kind: 'ok' })
    expect(await grade('D', '2031-06-01')).toMatchObject({ kind: 'ok' })
    expect(await grade('C', '2031-06-01')).toMatchObject({ kind: 'ok' })
    const record = await sourceRecord(editor, id)
    expect(record.kind === 'ok' && record.value.reliability).toMatchObject([
      { grade: 'C', from: '2031-06-01', reason: 'why C', byName: 'admin' },
      { grade: 'D', from: '2031-06-01' },
      { grade: 'B', from: '2031-01-01' },
    ])
    const row = await db().reliability.findFirstOrThrow({ where: { sourceId: id } })
    await expect(db().reliability.update({ where: { id: row.id }, data: { grade: 'A' } })).rejects.toThrow()
    await expect(db().reliability.delete({ where: { id: row.id } })).rejects.toThrow()
    expect((await historyOf(id)).map(({ what, why }) => [what, why])).toEqual([
      ['added', null],
      ['graded', 'why B'],
      ['graded', 'why D'],
      ['graded', 'why C'],
    ])
  })

  it('need a day and a reason', async () => {
    const { id } = await added('Ungraded Gazette')
    expect(
      await gradeSource(admin, { source: id, grade: 'B', from: '2031-13-01', reason: ' ' }),
    ).toMatchObject({
      problems: [
        { field: 'from', message: 'date' },
        { field: 'reason', message: 'required' },
      ],
    })
  })
})

it('sources are listed by name as people count', async () => {
  for (const name of ['Counted 10', 'counted 2', 'Counted 1']) await added(name)
  const [listed, choices] = [await listSources(editor), await sourceChoices(editor)]
  if (listed.kind !== 'ok' || choices.kind !== 'ok') throw new Error('refused')
  for (const list of [listed.value.lines, choices.value]) {
    const names = list.map(({ name }) => name).filter((name) => /^counted/i.test(name))
    expect(names).toEqual(['Counted 1', 'counted 2', 'Counted 10'])
  }
})

describe('who may', () => {
  it('change sources: admins only; see their records: the desk only', async () => {
    const { id, version } = await added('Guarded Gazette')
    const grade = { source: id, grade: 'A', from: '2031-01-01', reason: 'none' }
    for (const viewer of [editor, reader, { kind: 'anonymous' } as const]) {
      expect(await addSource(viewer, fields('Nobody’s'))).toEqual({ kind: 'forbidden' })
      expect(await editSource(viewer, { source: id, version, ...fields('Other') })).toEqual({
        kind: 'forbidden',
      })
      expect(await gradeSource(viewer, grade)).toEqual({ kind: 'forbidden' })
    }
    expect((await sourceRecord(editor, id)).kind).toBe('ok')
    expect(await sourceRecord(reader, id)).toEqual({ kind: 'forbidden' })
    const shown = await listSources(reader)
    expect(shown.kind === 'ok' && shown.value).toEqual({ lines: [], all: 0 })
  })
})
