import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { readEnv } from '../../env.ts'
import { buildIfChanged, generateClient } from './build.ts'
import { joinDatabase, keptSecret, startDatabase } from './database.ts'
import { keepWorker } from './worker.ts'

/**
 * Starts OnRecord. usage: node scripts/start/main.ts [--demo] [--dev] [--web-only]
 * --demo loads the demonstration newsroom into an empty database of its own; --dev rebuilds as files change; --web-only is
 * one more web process beside a running one, on its record and from its build (docs/running.md).
 */
const demo = process.argv.includes('--demo')
const dev = process.argv.includes('--dev')
const webOnly = process.argv.includes('--web-only')
const began = Date.now()
/** Written by the seed when it is done: says that the demonstration is loaded, and how to sign in. */
const SIGN_IN = 'how-to-sign-in.txt'
const say = (line: string) => console.log(line)
/** To stop: then what is begun ends as it may, and is no failure. */
let asked = false

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const data = path.resolve(demo && !process.env.ONRECORD_DATA ? '.data/demo' : env.ONRECORD_DATA)
  fs.mkdirSync(data, { recursive: true })
  if (dev) generateClient()
  else if (!webOnly) await buildIfChanged(say)
  const database = webOnly
    ? await joinDatabase(data, env.DATABASE_URL, env.DATABASE_APP_URL)
    : await startDatabase(data, env.DATABASE_URL, env.DATABASE_APP_URL, say)
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_APP_URL: database.appUrl,
    ONRECORD_DATA: data,
    ONRECORD_SECRET: env.ONRECORD_SECRET ?? keptSecret(data, 'secret'),
    PORT: String(env.PORT),
    // the demonstration's addresses lead nowhere: asking there would only fail
    ...(demo && !process.env.ONRECORD_FEEDS ? { ONRECORD_FEEDS: 'off' } : {}),
    ...(demo && !process.env.ONRECORD_REREADING ? { ONRECORD_REREADING: 'off' } : {}),
  })
  let web: { port: number; stop: () => Promise<void> } | undefined
  const stops: (() => void | Promise<void>)[] = []
  const stop = async () => {
    say('Stopping')
    const ended = stops.map((end) => end())
    await web?.stop()
    await Promise.all(ended)
    await database.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      void stop()
    })
  }
  try {
    if (demo && !webOnly && !fs.existsSync(path.join(data, SIGN_IN))) {
      say('Loading the demonstration newsroom (once)')
      await inDataLayer('prisma/seed.ts')
    }
    const { serve } = await import('../web/server.ts')
    web = await serve({ dev, host: env.HOST, port: env.PORT, databaseUrl: database.appUrl })
    if (!webOnly) stops.push(keepWorker(say))
  } catch (error) {
    await database.stop()
    throw error
  }
  const address = env.ONRECORD_ORIGIN ?? `http://localhost:${web.port}`
  say(
    `\nOnRecord is at ${address} (ready in ${((Date.now() - began) / 1000).toFixed(1)} s, ${database.kind === 'embedded' ? `data in ${data}` : 'on your database'})`,
  )
  if (webOnly) return say('One more web process. Ctrl-C stops it.')
  if (demo) say(fs.readFileSync(path.join(data, SIGN_IN), 'utf8'))
  else await firstAdmin(address)
  const { mailsGo } = await import('../../outside/send-mail.ts')
  say(mailsGo({ ...env, ONRECORD_DATA: data }))
  say('Ctrl-C stops it.')
}

const run = promisify(execFile)
/**
 * Data modules are marked as the server's; outside Next that mark is a condition of the module loader. Beside this process,
 * which serves meanwhile. @returns what the script prints
 */
async function inDataLayer(script: string): Promise<string> {
  const running = run(process.execPath, ['--conditions=react-server', script])
  running.child.stderr?.pipe(process.stderr)
  return (await running).stdout
}

async function firstAdmin(address: string): Promise<void> {
  const token = (await inDataLayer('scripts/start/first-admin.ts')).trim()
  if (token)
    say(
      `\nNobody has an account yet. Make yours, as the first admin, within a day:\n  ${address}/join/${token}\n`,
    )
}

main().catch((error: unknown) => {
  if (asked) return
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
