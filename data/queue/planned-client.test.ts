import { expect, it } from 'vitest'
import { PlannedClient } from './planned-client.ts'

it('a connection of the queue holds prepared what it is asked with values, and nothing else', async () => {
  const client = new PlannedClient({ connectionString: process.env.TEST_OWNER_URL })
  await client.connect()
  try {
    for (const n of [1, 2]) {
      expect((await client.query('select $1::int + 1 as more', [n])).rows).toEqual([{ more: n + 1 }])
      await client.query('select 1; select 2')
    }
    const called = await new Promise((done) => {
      client.query('select $1::int + 2 as more', [1], (_, { rows }) => done(rows))
    })
    expect(called).toEqual([{ more: 3 }])
    const { rows } = await client.query('select statement from pg_prepared_statements order by prepare_time')
    expect(rows.map(({ statement }) => statement)).toEqual([
      'select $1::int + 1 as more',
      'select $1::int + 2 as more',
    ])
  } finally {
    await client.end()
  }
})
