import os from 'node:os'
import { newsroomState } from './state.ts'

/**
 * One more web process on the record of a newsroom for tests (newsroom.ts), as it may run on another machine: nothing is
 * shared but the database and the secret. usage: E2E_PORT=4010 SECOND_PORT=4012 node scripts/testing/second-web.ts
 */
const { ownerUrl } = newsroomState()
const appUrl = new URL(ownerUrl)
appUrl.username = 'onrecord_e2e_web'
appUrl.password = 'onrecord_e2e_web'
const port = Number(process.env.SECOND_PORT ?? 4012)
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATABASE_APP_URL: appUrl.toString(),
  ONRECORD_DATA: os.tmpdir(),
  ONRECORD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  PORT: String(port),
})
const { serve } = await import('../web/server.ts')
const web = await serve({ dev: false, host: '127.0.0.1', port, databaseUrl: appUrl.toString() })
console.log(`ready on ${web.port}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void web.stop().then(() => process.exit(0)))
