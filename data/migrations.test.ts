import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { difference } from '../scripts/database/migrate.ts'

// The migrations are read and completed by hand, so nothing but this says that they lead to the schema file.

type Shape = { columns: string[]; indexes: string[]; references: string[] }
const SCHEMA = 'as_the_schema_says'
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await client.connect()
  const sql = await difference(process.env.TEST_OWNER_URL!, null)
  await client.query(`create schema ${SCHEMA}`)
  await client.query(`set search_path to ${SCHEMA}`)
  await client.query(sql)
  await client.query('set search_path to public')
})
afterAll(() => client.end())

/** What a schema of the database holds, a line each, without the schema's own name. */
async function shapeOf(schema: string): Promise<Shape> {
  const lines = async (sql: string) => {
    const { rows } = await client.query<{ line: string }>(sql, [schema])
    return rows.map(({ line }) => line.replaceAll(`${schema}.`, '')).sort()
  }
  return {
    columns: await lines(
      `select format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, regexp_replace(coalesce(column_default, ''), '^(nextval|now()).*$', case when column_default like 'now()%' then 'CURRENT_TIMESTAMP' else 'nextval' end)) as line
       from information_schema.columns where table_schema = $1 and table_name <> '_prisma_migrations'`,
    ),
    indexes: await lines(
      // how an index is kept is the migrations' to say, too
      `select regexp_replace(indexdef, ' WITH \\(fastupdate=[^)]*\\)', '') as line from pg_indexes where schemaname = $1 and tablename <> '_prisma_migrations'`,
    ),
    references: await lines(
      // what becomes of a row that is pointed at is the migrations' to say: none may go that is
      `select format('%s %s', c.conrelid::regclass, regexp_replace(pg_get_constraintdef(c.oid), ' ON (UPDATE|DELETE) (CASCADE|RESTRICT|SET NULL)', '', 'g')) as line
       from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = $1 and c.contype = 'f'`,
    ),
  }
}

describe('the migrations', () => {
  it('lead to the columns of the schema file, and to its indexes and references at least', async () => {
    const [ours, theirs] = [await shapeOf('public'), await shapeOf(SCHEMA)]
    expect(ours.columns).toEqual(theirs.columns)
    expect(theirs.indexes.filter((line) => !ours.indexes.includes(line))).toEqual([])
    expect(theirs.references.filter((line) => !ours.references.includes(line))).toEqual([])
    expect(theirs.columns.length).toBeGreaterThan(200)
  })
})
