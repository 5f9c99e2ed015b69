import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { ok } from '#domain/outcome.ts'
import { isEvicted, isHeld, now, trust } from '../scripts/web/kept/evicted.ts'
import { type Following, followEvictions } from '../scripts/web/kept/follow.ts'
import { editClaim } from './claim/edit.ts'
import { settleStatuses } from './claim/moved.ts'
import { claimOf } from './claim/read.ts'
import { db } from './db.ts'
import { record } from './history.ts'
import { newId } from './id.ts'
import { setMembership } from './story/write.ts'
import { claimed, said } from './testing/record-moves.fixture.ts'
import { must, person } from './testing/small.fixture.ts'
import { write } from './write.ts'

let editor: Viewer
let owner: pg.Client
let following: Following | undefined
let claim: string
let story: string

beforeAll(async () => {
  editor = await person('editor', 'Noa')
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await owner.connect()
})
beforeEach(async () => {
  const made = await claimed(editor)
  claim = made.claim
  story = made.story
  await owner.query('delete from eviction')
})
afterAll(async () => {
  await following?.stop()
  await owner.end()
  trust(Number.POSITIVE_INFINITY)
})

const rows = async () => (await owner.query<{ tags: string[] }>('select tags from eviction order by id')).rows
const edit = async (wording: string) => {
  const { version } = must(await claimOf(editor, claim))
  const fields = { kind: 'event', about: null, scope: null, language: 'en', happened: null }
  return editClaim(editor, { claim, version, wording, ...fields })
}
const touch = (tags: string[]) => db().eviction.create({ data: { tags } })

describe('a write', () => {
  it('leaves the tags of what it changed, with the change', async () => {
    must(await edit('The road north is shut'))
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    expect(row!.tags).toEqual(expect.arrayContaining([`claim:${claim}`, `story:${story}`, 'stories']))
  })

  it('leaves none when it changes nothing, is refused or does not end', async () => {
    const { version } = must(await claimOf(editor, claim))
    expect((await editClaim(editor, { claim, version: version + 3 })).kind).toBe('invalid')
    const changed = { subject: 'claim', subjectId: claim, what: 'edited', before: null, after: null } as const
    const failing = write(editor, 'claim.write', async (tx) => {
      await record(tx, editor, [changed])
      return { kind: 'missing' }
    })
    expect((await failing).kind).toBe('missing')
    const breaking = write(editor, 'claim.write', async (tx) => {
      await record(tx, editor, [changed])
      throw new Error('cut off')
    })
    await expect(breaking).rejects.toThrow('cut off')
    expect(await rows()).toEqual([])
  })

  it('names the story that a claim was taken out of, which no longer leads to it', async () => {
    must(await setMembership(editor, { claim, story, member: false }))
    expect((await rows())[0]!.tags).toContain(`story:${story}`)
  })

  it('names report and source of what was said', async () => {
    const one = await said(editor, claim)
    const { snapshot } = await db().statement.findUniqueOrThrow({
      where: { id: one.statement },
      select: { snapshot: { select: { report: { select: { id: true, sourceId: true } } } } },
    })
    const tags = (await rows()).flatMap((row) => row.tags)
    expect(tags).toEqual(
      expect.arrayContaining([`report:${snapshot.report.id}`, `source:${snapshot.report.sourceId}`]),
    )
  })

  it('names who carries a wire, and whose account a source is, when these become public or change', async () => {
    const one = await said(editor, null)
    const { sourceId: wire } = await db().report.findUniqueOrThrow({ where: { id: one.report } })
    const [carrier, owning] = [newId(), newId()]
    for (const id of [carrier, owning])
      await db().source.create({ data: { id, name: `Paper ${id}`, kind: 'news outlet' } })
    await db().sourceCarries.create({ data: { sourceId: carrier, wireId: wire } })
    const account = { platform: 'telegram', name: 'Its channel', url: `https://t.example/${owning}` }
    await db().sourceAccount.create({
      data: { id: newId(), sourceId: owning, asSourceId: wire, ...account },
    })
    const expected = [`source:${wire}`, `source:${carrier}`, `source:${owning}`]
    const tags = async () => (await rows()).flatMap((row) => row.tags)
    await owner.query('delete from eviction')
    await one.bind(claim)
    expect(await tags()).toEqual(expect.arrayContaining(expected))
    await owner.query('delete from eviction')
    const renamed = { subject: 'source', subjectId: wire, what: 'edited', before: null, after: null } as const
    await write(editor, 'claim.write', async (tx) => {
      await record(tx, editor, [renamed])
      return ok(null)
    })
    expect(await tags()).toEqual(expect.arrayContaining(expected))
  })

  it('is followed by its own when statuses are settled after it', async () => {
    await said(editor, claim)
    await owner.query('delete from eviction')
    await settleStatuses(editor, [claim])
    expect(await rows()).toEqual([]) // the status is what history says it is
  })
})

describe('a web process', () => {
  beforeAll(async () => {
    following = await followEvictions(process.env.DATABASE_APP_URL!)
  })

  it('hears of a change as soon as it is committed, and of nothing else', async () => {
    const before = now()
    must(await edit('The road north was shut'))
    const committed = performance.now()
    await vi.waitUntil(() => isEvicted([`claim:${claim}`], before), { interval: 1, timeout: 900 })
    expect(performance.now() - committed).toBeLessThan(900)
    expect(isEvicted(['claim:another', 'report:another'], before)).toBe(false)
    expect(isEvicted([`claim:${claim}`], now())).toBe(false)
  })

  it('finds a row whose transaction began before another that it has seen, and uses each once', async () => {
    const other = new pg.Client({ connectionString: process.env.DATABASE_APP_URL })
    await other.connect()
    const before = now()
    await other.query('begin')
    await other.query("insert into eviction (tags) values ('{late:1}')")
    await touch(['early:1'])
    await vi.waitUntil(() => isEvicted(['early:1'], before), { interval: 5 })
    expect(isEvicted(['late:1'], before)).toBe(false)
    const between = now()
    await new Promise((resolve) => setTimeout(resolve, 600)) // two looks with the old transaction still open
    expect(isEvicted(['early:1'], between)).toBe(false)
    await other.query('commit')
    await vi.waitUntil(() => isEvicted(['late:1'], between), { interval: 5 })
    await other.end()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(isEvicted(['early:1'], between)).toBe(false)
  })

  it('that lost its connection uses nothing it kept until it has heard what it missed', async () => {
    await touch(['warm:1'])
    await following!.whenCurrent(2000)
    const name = new URL(process.env.TEST_OWNER_URL!).pathname.slice(1)
    const elsewhere = new URL(process.env.TEST_OWNER_URL!)
    elsewhere.pathname = '/postgres'
    const server = new pg.Client({ connectionString: elsewhere.toString() })
    await server.connect()
    const before = now()
    try {
      await server.query(`alter database "${name}" allow_connections false`)
      const killed = await owner.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onrecord evictions' and datname = current_database()",
      )
      expect(killed.rowCount).toBe(1)
      await owner.query("insert into eviction (tags) values ('{missed:1}')")
      await vi.waitUntil(() => isHeld() && !following!.current(), { interval: 10, timeout: 1500 })
      expect(isEvicted(['missed:1'], before)).toBe(false)
      expect(await following!.whenCurrent(50)).toBe(false)
    } finally {
      await server.query(`alter database "${name}" allow_connections true`)
      await server.end()
    }
    expect(await following!.whenCurrent(5000)).toBe(true)
    expect(isHeld()).toBe(false)
    expect(isEvicted(['missed:1'], before)).toBe(true)
    expect(isEvicted(['other:1'], before)).toBe(false)
  })

  it('is back in a moment when only its connection was cut', async () => {
    const before = now()
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onrecord evictions' and datname = current_database()",
    )
    await touch(['cut:1'])
    await vi.waitUntil(() => isEvicted(['cut:1'], before), { interval: 5, timeout: 1000 })
  })
})
