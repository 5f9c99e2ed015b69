import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system } from '#domain/access/viewer.ts'
import { PrismaClient } from '#prisma/client/client.ts'
import { loadNewsroom } from '#prisma/seed/newsroom.ts'
import { db, type Tx } from '../db.ts'
import { chainHash } from '../history.ts'
import { must } from '../testing/small.fixture.ts'
import { isNamed, randomFrom, type Tampered, tamper } from '../testing/tamper.fixture.ts'
import { namesBytes, namesNoBytes } from './bytes.ts'
import { kept } from './kept.ts'
import { keepRoots, publicRoots } from './roots.ts'
import { type Fault, verify, verifyIn } from './verify.ts'

const DAY = 86_400_000
const store = new Map<string, Uint8Array>()
let owner: PrismaClient
class Back extends Error {}

/** Does something with the owner's rights and no rule in the way, looks at what verify says of it, and takes it back. */
async function faultsAfter(
  work: (tx: Tx) => Promise<void>,
  bytes: ReadonlyMap<string, Uint8Array | 'damaged'> = store,
): Promise<Fault[]> {
  const faults: Fault[] = []
  await owner
    .$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('set local session_replication_role = replica')
        await work(tx)
        await verifyIn(
          tx,
          async (hash) => bytes.get(hash) ?? 'gone',
          (_, looked) => void faults.push(...looked.faults),
        )
        throw new Back()
      },
      { timeout: 120_000 },
    )
    .catch((error: unknown) => {
      if (!(error instanceof Back)) throw error
    })
  return faults
}

beforeAll(async () => {
  owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.TEST_OWNER_URL }) })
  const put = async (bytes: Uint8Array) =>
    void store.set(createHash('sha256').update(bytes).digest('hex'), bytes)
  await loadNewsroom(put, () => 'a long pass phrase')
  const made = await keepRoots(system('roots'), new Date(Date.now() + 2 * DAY))
  if (made.kind !== 'ok') throw new Error(made.kind)
}, 120_000)
afterAll(() => owner.$disconnect())

describe('verify', () => {
  it('finds the demonstration newsroom as it was sealed', async () => {
    const rows = new Map<string, number>()
    const faults: Fault[] = []
    await verify(
      system('verify'),
      async (hash) => store.get(hash) ?? 'gone',
      (part, looked) => {
        faults.push(...looked.faults)
        rows.set(part, (rows.get(part) ?? 0) + looked.rows)
      },
    )
    expect(faults).toEqual([])
    expect(rows.get('history')).toBeGreaterThan(500)
    expect(rows.get('snapshots')).toBeGreaterThan(10)
    expect(
      (
        await verify(
          anonymous,
          async () => 'gone',
          () => undefined,
        )
      ).kind,
    ).toBe('forbidden')
  })

  it('seals every table that the application may only add to', async () => {
    const triggers = await db().$queryRaw<{ name: string; args: string }[]>`
      select c.relname::text as name, encode(t.tgargs, 'escape') as args from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'row_sealed'`
    const listed = kept.map(({ table, key, besides }) => ({
      name: table,
      args: `${key.join(',')}\\000${besides.join(',')}\\000`,
    }))
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
    expect(triggers.sort(byName)).toEqual(listed.sort(byName))
    const unsealed = await db().$queryRaw<{ name: string }[]>`
      select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_table_privilege('onrecord_app', c.oid, 'insert')
        and not has_any_column_privilege('onrecord_app', c.oid, 'update') and not has_table_privilege('onrecord_app', c.oid, 'delete')
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'row_sealed') order by 1`
    // roots seal others; that a day's mails were made ready is no part of the record
    expect(unsealed.map(({ name }) => name)).toEqual(['digest_day', 'history_root'])
  })
})

describe('what the owner of the database does to the record', () => {
  it('is found and located: 1,000 random changes, removals and swaps', async () => {
    const [seed, wanted, atOnce] = [Number(process.env.TAMPER_SEED ?? 1), 1000, 60]
    const random = randomFrom(seed)
    const missed: string[] = []
    let done = 0
    while (done < wanted) {
      const these: Tampered[] = []
      const faults = await faultsAfter(async (tx) => {
        const touched = new Set<string>()
        for (let tries = 0; these.length < atOnce && tries < 400; tries++) {
          const one = await tamper(tx, random, touched)
          if (one) these.push(one)
        }
      })
      expect(these.length).toBeGreaterThan(10)
      missed.push(...these.filter((one) => !isNamed(one, faults)).map(({ did }) => did))
      done += these.length
    }
    expect(missed).toEqual([])
  }, 300_000)

  it('is found in the bytes beside the database: gone, damaged, other ones', async () => {
    const [snapshot] = await db().snapshot.findMany({ take: 1, orderBy: { id: 'asc' } })
    const { id, number, bytesHash } = snapshot!
    for (const [bytes, wrong] of [
      [new Map([...store].filter(([hash]) => hash !== bytesHash)), 'not in the store'],
      [new Map<string, Uint8Array | 'damaged'>([...store, [bytesHash, 'damaged']]), 'do not match'],
      [
        new Map<string, Uint8Array | 'damaged'>([...store, [bytesHash, new TextEncoder().encode('other')]]),
        'do not match',
      ],
    ] as const)
      expect(await faultsAfter(async () => undefined, bytes)).toEqual([
        { subject: 'snapshot', id, number, wrong: expect.stringContaining(wrong) },
      ])
  })

  it('is found in bytes that no snapshot has: of what waits to be filed, and of archives kept beside a page', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
    const [waiting, archive, longer] = ['what waits', 'an archive', 'what is longer than its row says']
    const all = [...store, ...[waiting, archive, longer].map((text) => [hashOf(text), bytes(text)] as const)]
    const unfiled = (id: string, hash: string, size: number) => ({
      ...{ id, way: 'file', bytesHash: hash, size, contentType: 'text/html', retrievedAt: new Date() },
      page: {},
    })
    const work = async (tx: Tx) => {
      await tx.unfiledSnapshot.create({ data: unfiled('waits', hashOf(waiting), waiting.length) })
      // with the rules lifted no seal is written: the two rows are told of as put in past them, which is another test
      for (const id of ['page-a', 'page-b'])
        await tx.arrival.create({
          data: { id, bytesHash: hashOf(id), way: 'file', format: 'archive', containerHash: hashOf(archive) },
        })
    }
    const found = async (entries: (readonly [string, Uint8Array | 'damaged'])[], also = work) =>
      (await faultsAfter(also, new Map(entries))).filter(({ wrong }) => !wrong.startsWith('has no seal'))
    const without = (text: string) => all.filter(([hash]) => hash !== hashOf(text))
    expect(await found(all)).toEqual([])
    for (const [text, subject, id] of [
      [waiting, 'unfiled snapshot', 'waits'],
      [archive, 'arrival', 'page-a'],
    ] as const)
      for (const [entries, wrong] of [
        [without(text), 'not in the store'],
        [[...all, [hashOf(text), 'damaged'] as const], 'do not match'],
        [[...all, [hashOf(text), bytes('other')] as const], 'do not match'],
      ] as const)
        expect(await found([...entries])).toEqual([
          { subject, id, number: null, wrong: expect.stringContaining(wrong) },
        ])
    const short = await found(all, async (tx) => {
      await tx.unfiledSnapshot.create({ data: unfiled('short', hashOf(longer), 3) })
    })
    expect(short).toEqual([
      { subject: 'unfiled snapshot', id: 'short', number: null, wrong: expect.stringContaining('not 3') },
    ])
  })

  it('knows of every column with a hash of bytes whether the store must have them', async () => {
    const columns = await db().$queryRaw<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name ~ '(bytes|container|body|file|image)_hash$' order by 1`
    expect(columns.map(({ name }) => name)).toEqual(
      [
        'snapshot.bytes_hash',
        ...namesBytes.map(({ table, hash }) => `${table}.${hash}`),
        ...namesNoBytes,
      ].sort(),
    )
  })

  it('is found by the daily root where a tail was cut or rewritten with its seals', async () => {
    const last = await db().history.findFirstOrThrow({
      where: { subject: 'claim', number: { gte: 2 } },
      orderBy: { id: 'desc' },
    })
    const day = last.at.toISOString().slice(0, 10)
    const root = [
      expect.objectContaining({
        subject: 'daily root',
        id: day,
        wrong: expect.stringContaining('not what it was'),
      }),
    ]
    const cut = await faultsAfter(async (tx) => {
      await tx.history.deleteMany({
        where: { subject: 'claim', subjectId: last.subjectId, number: { gte: last.number } },
      })
      await tx.historySeal.deleteMany({ where: { tableName: 'history', rowKey: String(last.id) } })
    })
    expect(cut.filter(({ subject }) => subject === 'daily root')).toEqual(root)
    const rewritten = await faultsAfter(async (tx) => {
      const { id: _, hash: __, ...row } = last
      const other = { ...row, byName: 'Nobody' }
      await tx.history.update({ where: { id: last.id }, data: { byName: 'Nobody', hash: chainHash(other) } })
      await tx.$executeRaw`set local timezone = 'UTC'`
      await tx.$executeRaw`update history_seal s set hash = row_hash(to_jsonb(h), '{}', s.at) from history h where h.id = ${last.id} and s.table_name = 'history' and s.row_key = h.id::text`
    })
    expect(rewritten).toEqual(root)
  })

  it('is found where a root itself was changed or removed', async () => {
    const roots = await db().historyRoot.findMany({ orderBy: { day: 'asc' } })
    const [first] = roots
    const changed = await faultsAfter(async (tx) => {
      await tx.historyRoot.update({ where: { day: first!.day }, data: { root: 'a'.repeat(64) } })
    })
    expect(changed[0]).toMatchObject({ subject: 'daily root', id: first!.day.toISOString().slice(0, 10) })
    if (roots.length < 2) return
    const removed = await faultsAfter(async (tx) => {
      await tx.historyRoot.delete({ where: { day: first!.day } })
    })
    expect(removed[0]).toMatchObject({ subject: 'daily root' })
  })
})

describe('daily roots', () => {
  it('are written once for each day that has ended an hour ago, by jobs alone, each on the one before', async () => {
    const now = new Date(Date.now() + 5 * DAY)
    const [one, two] = await Promise.all([keepRoots(system('roots'), now), keepRoots(system('roots'), now)])
    expect([one.kind, two.kind]).toEqual(['ok', 'ok'])
    expect(await keepRoots(system('roots'), now)).toEqual({ kind: 'ok', value: { days: 0 } })
    expect((await keepRoots(anonymous, now)).kind).toBe('forbidden')
    const roots = must(await publicRoots(anonymous))
    expect(roots.length).toBeGreaterThan(3)
    for (const [at, root] of roots.entries()) expect(root.previous).toBe(roots[at + 1]?.root ?? '')
    expect(roots.some(({ rows }) => rows > 500)).toBe(true)
  })

  it('can be neither changed nor removed by the application, and it writes no seal', async () => {
    for (const sql of [
      "update history_root set root = ''",
      'delete from history_root',
      "update history_seal set hash = ''",
      'delete from history_seal',
      "insert into history_seal (table_name, row_key, hash) values ('x', 'y', 'z')",
    ])
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/)
  })
})
