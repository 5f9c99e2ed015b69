import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { asked } from '../testing/queries.fixture.ts'
import { filed, person } from '../testing/small.fixture.ts'

let editor: Viewer
beforeAll(async () => {
  editor = await person('editor')
})

/** What a statement reads and writes, as "select source, source_domain". */
function shapeOf(text: string): string {
  const names = [
    ...text.matchAll(/\b(?:from|join|into|update)\s+(?:"?public"?\.)?"?([a-z_]+)"?(?=[\s").]|$)/gi),
  ]
  const verb = /\b(insert|update|delete)\b(?! set)/i.exec(text)?.[1]?.toLowerCase() ?? 'select'
  return `${verb} ${[...new Set(names.map(([, name]) => name))].sort().join(', ')}`
}

it('asks what is planned once for nothing but this: what is added must go by ids, through indexes, and be little', async () => {
  const run = crypto.randomUUID()
  const body = Array.from({ length: 60 }, () => crypto.randomUUID()).join(' ')
  await filed(editor, { text: body, source: `Wire ${run}` })
  const texts = await asked(() =>
    filed(editor, {
      text: `${body} more`,
      source: `Paper ${run}`,
      url: `https://paper-${run}.example/a`,
      page: { canonicalUrl: `https://wire-${run}.example/a`, feedSource: `Feed ${run}` },
      reading: { reliances: [{ kind: 'contributed', name: `Wire ${run}`, span: [0, 4] }] },
    }),
  )
  const from = texts.findIndex((text) => text.includes('force_generic_plan'))
  const to = texts.findIndex((text) => text.includes("'plan_cache_mode', 'auto'"))
  expect(from).toBeGreaterThan(-1)
  expect(to).toBeGreaterThan(from)
  expect([...new Set(texts.slice(from + 1, to).map(shapeOf))].sort()).toEqual([
    'delete reading, report, report_url, snapshot, statement, unfiled_snapshot, waited',
    'insert history',
    'insert reliance',
    'insert source',
    'insert source_domain',
    // a lock
    'select ',
    'select band, lateral, met, report, snapshot, source_carries',
    'select report, report_url',
    'select report, snapshot, source',
    // a name in whatever letters: as many entries of an index as there are sources, however it is planned
    'select source',
    'select source_domain',
  ])
})
