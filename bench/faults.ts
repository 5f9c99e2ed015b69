import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { asOwner } from '../scripts/database/prepare.ts'
import { line } from './_median.ts'
import { option } from './_record.ts'
import { type Application, startApplication } from './faults/application.ts'
import { type Clients, startClients } from './faults/clients.ts'

/**
 * The application as it is started for real use, on its own database, while sixteen clients bring in texts and file them as
 * reports: PostgreSQL is killed, then the whole application, at random moments; then it is told to stop. What counts is
 * that every write which was acknowledged is there, once, and how long until the next one is.
 * usage: npm run bench -- faults [--database 10] [--kills 20]
 */
const DATABASE_KILLS = Number(option('database') ?? 10)
const KILLS = Number(option('kills') ?? 20)
const CLIENTS = 16
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-faults-'))
fs.chmodSync(folder, 0o755)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const seconds = (all: number[]) => {
  const sorted = [...all].sort((a, b) => a - b)
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(1)} s, at most ${sorted.at(-1)!.toFixed(1)} s`
}

let application: Application = await startApplication(folder)
let clients: Clients | undefined
try {
  const keys = JSON.parse(
    execFileSync(process.execPath, ['--conditions=react-server', 'bench/faults/keys.ts'], {
      env: { ...process.env, DATABASE_APP_URL: application.database().appUrl, CLIENTS: String(CLIENTS) },
      encoding: 'utf8',
    }),
  ) as string[]
  clients = startClients(keys, () => application.address)
  await clients.next(Date.now())

  const healed: number[] = []
  for (let n = 0; n < DATABASE_KILLS; n++) {
    await pause(1000 + Math.random() * 3000)
    const at = Date.now()
    process.kill(application.database().pid, 'SIGKILL')
    healed.push((await clients.next(at)) / 1000)
  }
  if (healed.length > 0)
    line(`PostgreSQL killed ${healed.length} times: until a write is done`, seconds(healed), '10 s')

  const back: number[] = []
  for (let n = 0; n < KILLS; n++) {
    await pause(Math.random() * 3000)
    const at = Date.now()
    application.kill()
    application = await startApplication(folder)
    back.push((await clients.next(at)) / 1000)
  }
  if (back.length > 0)
    line(`the application killed ${back.length} times: started anew and a write done`, seconds(back))

  const left = await clients.stopping(() => application.stop())
  line('told to stop under load: until it is gone', `${left.seconds.toFixed(1)} s`, '30 s')
  line('… requests that it had begun and did not answer', String(left.cut), '0')

  application = await startApplication(folder)
  const { acknowledged, filed, unsure } = await clients.end()
  const owner = application.database().ownerUrl
  const sql = <T extends object>(query: string, values: unknown[] = []) => asOwner<T>(owner, query, values)
  const kept = await sql<{ n: string; times: number }>(
    `select substring(text from 'number (\\d+) of the bench') as n, count(*)::int as times
     from (select page->>'text' as text from unfiled_snapshot union all select text from snapshot) t group by 1`,
  )
  const times = new Map(kept.map(({ n, times }) => [n, times]))
  line('writes acknowledged, and of them filed', `${acknowledged.size} and ${filed.size}`)
  line('… of them lost', String([...acknowledged].filter((n) => !times.has(n)).length), '0')
  const reports = new Set((await sql<{ id: string }>('select id from report')).map(({ id }) => id))
  line('… filed and lost', String([...filed].filter((id) => !reports.has(id)).length), '0')
  line(
    `there twice, of ${acknowledged.size} and ${unsure} of which nobody knows`,
    String(kept.filter((one) => one.times > 1).length),
    '0',
  )
  execFileSync(
    process.execPath,
    ['--conditions=react-server', 'cli/onrecord.ts', 'verify', '--data', folder],
    { stdio: 'inherit' },
  )
} finally {
  await clients?.end()
  await application.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
