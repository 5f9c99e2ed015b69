import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from './embedded.ts'
import { difference, migrate } from './migrate.ts'

/** Writes prisma/migrations/NAME/migration.sql: what leads from the migrations so far to schema.prisma. Read it before you commit it. */
const name = process.argv[2]
if (!name || !/^\d{4}_[a-z_]+$/.test(name))
  throw new Error('usage: node scripts/database/new-migration.ts 0003_name')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-migration-'))
const server = await startEmbedded(folder, { fast: true })
try {
  await migrate(server.url)
  const sql = await difference(server.url, name.startsWith('0001') ? 'empty' : 'database')
  const target = path.join('prisma/migrations', name, 'migration.sql')
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, sql)
  console.log(`${target}: ${sql.split('\n').length} lines`)
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
