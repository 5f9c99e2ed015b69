import fs from 'node:fs'
import pg from 'pg'

const { Prisma } = await import('#prisma/client/client.ts')
const rowsm = await import('../../data/check/rows.ts')
const { seeded, owner } = JSON.parse(fs.readFileSync('/tmp/x-time-server.json', 'utf8'))
const c = new pg.Client({ connectionString: owner })
await c.connect()
const fake = { $queryRaw: (s: any, ...v: any[]) => Prisma.sql(s, ...v) } as any
const ids = (await c.query('select id from claim')).rows.map((r: any) => r.id)
for (const [n, cut] of [
  ['now', {}],
  ['had', { recorded: new Date(seeded.late) }],
] as any) {
  const q: any = rowsm.tiedRows(fake, ids, cut)
  const r = await c.query('explain (analyze, buffers, timing off) ' + q.text, q.values)
  console.log(n, '\n' + r.rows.map((x: any) => x['QUERY PLAN']).join('\n'))
  const b = performance.now()
  const rr = await c.query(q.text, q.values)
  console.log('pg driver', rr.rows.length, performance.now() - b)
}
await c.end()
