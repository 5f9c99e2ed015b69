import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from './embedded.ts'
import { difference } from './migrate.ts'

/**
 * Writes prisma/migrations/NAME/migration.sql: what leads from the schema of a commit (HEAD, or the one named) to
 * schema.prisma as it stands. Read it, and add what Prisma cannot say, before you commit it.
 */
const [name, since = 'HEAD'] = process.argv.slice(2)
if (!name || !/^\d{4}_[a-z_]+$/.test(name))
  throw new Error('usage: node scripts/database/new-migration.ts 0003_name [commit]')
const before = execFileSync('git', ['show', `${since}:prisma/schema.prisma`], { encoding: 'utf8' })
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-migration-'))
const server = await startEmbedded(folder, { fast: true })
try {
  const sql = await difference(server.url, before)
  const target = path.join('prisma/migrations', name, 'migration.sql')
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, sql)
  console.log(`${target}: ${sql.split('\n').length} lines`)
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
