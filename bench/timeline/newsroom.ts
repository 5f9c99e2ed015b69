import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../../scripts/database/prepare.ts'
import { seedTimeline } from './seed.ts'

/** The built application on a database that holds nothing but stories of the sizes asked for; says where, and waits. */
const sizes = (process.env.SIZES ?? '10000').split(',').map(Number)
const port = Number(process.env.PORT ?? 4112)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
fs.chmodSync(folder, 0o755)
const postgres = await startEmbedded(folder, { fast: true })
async function stop(): Promise<void> {
  await postgres.stop()
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
try {
  const owner = await ensureDatabase(postgres.url, 'onrecord_bench')
  const { appUrl } = await prepare(owner, 'onrecord_bench_web', 'onrecord_bench_web')
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  const stories: Record<string, string> = {}
  for (const [index, size] of sizes.entries())
    stories[size] = await seedTimeline(client, String.fromCharCode(98 + index), size)
  await client.end()
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_APP_URL: appUrl,
    ONRECORD_DATA: folder,
    ONRECORD_SECRET: 'only-for-benches-only-for-benches-only-for-benches',
    PORT: String(port),
  })
  const { serve } = await import('../../scripts/web/server.ts')
  const web = await serve({ dev: false, host: '127.0.0.1', port, databaseUrl: appUrl })
  console.log(`ready ${JSON.stringify({ base: `http://localhost:${web.port}`, stories })}`)
} catch (error) {
  console.error(error)
  await stop()
}
