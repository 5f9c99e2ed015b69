import { beforeAll, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { publish } from '../story/write.ts'
import { claimed, said, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { ownerChoices, sourceChoices } from './choices.ts'
import { sourceMap } from './map.ts'
import { listSources } from './read.ts'

let [editor, reader]: Viewer[] = []
let spoken: string

beforeAll(async () => {
  editor = await person('editor')
  reader = await person('reader')
  // the papers that say something stand behind all these by name
  await db()
    .$executeRaw`insert into source (id, name, kind) select 'many' || n, 'A paper ' || n, 'news outlet' from generate_series(1, 2005) n`
  await db()
    .$executeRaw`insert into source (id, name, kind) values ('lastwireofall', 'Zephyr wire', 'wire agency')`
  await db()
    .$executeRaw`insert into owner (id, name) select 'house' || n, 'House ' || n from generate_series(1, 600) n`
  const { claim, story } = await claimed(editor)
  const { report } = await said(editor, claim)
  must(await publish(editor, { story, version: await versionOf('story', story), state: 'published' }))
  spoken = (await db().report.findUniqueOrThrow({ where: { id: report } })).sourceId
})

it('a list says how many there are where it holds the first alone', async () => {
  const { lines, all } = must(await listSources(editor!))
  expect(lines).toHaveLength(2000)
  expect(all).toBe(await db().source.count())
  expect(must(await listSources(anonymous))).toMatchObject({ lines: [{ id: spoken }], all: 1 })
})

it('a map keeps room for what its reader may see, and says how many there are', async () => {
  const desk = must(await sourceMap(editor!))
  expect(desk.sources).toHaveLength(500)
  expect(desk.all).toBe(await db().source.count())
  expect(must(await sourceMap(anonymous))).toMatchObject({ sources: [{ id: spoken }], all: 1 })
})

it('whoever files chooses from all of them', async () => {
  expect(must(await sourceChoices(editor!)).map(({ id }) => id)).toContain(spoken)
  expect(must(await sourceChoices(editor!, 'wire agency'))).toEqual([
    { id: 'lastwireofall', name: 'Zephyr wire', kind: 'wire agency' },
  ])
  expect(must(await ownerChoices(editor!))).toHaveLength(600)
  expect((await sourceChoices(reader!)).kind).toBe('forbidden')
  expect((await ownerChoices(reader!)).kind).toBe('forbidden')
})
