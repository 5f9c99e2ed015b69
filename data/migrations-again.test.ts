import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../scripts/database/migrate.ts'

// In a file of its own: the engine is there once in a process.

const NAME = '0037_names_begun'
const url = process.env.TEST_OWNER_URL!
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
afterAll(() => client.end())

it('a migration that failed left nothing, and is begun again', async () => {
  const indexes = async () => {
    const { rows } = await client.query<{ name: string }>(
      "select indexname as name from pg_indexes where indexname like 'search_document_named_%' order by 1",
    )
    return rows.map(({ name }) => name)
  }
  const made = await indexes()
  for (const index of made) await client.query(`drop index ${index}`)
  await client.query(
    `update _prisma_migrations set finished_at = null, applied_steps_count = 0,
       logs = 'canceling statement due to lock timeout' where migration_name = $1`,
    [NAME],
  )
  expect(await migrate(url)).toEqual([NAME])
  expect(made).toHaveLength(5)
  expect(await indexes()).toEqual(made)
  expect(await migrate(url)).toEqual([])
})
