import { type ChildProcess, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { ready } from './_room.ts'

const FOLDER = 'bench/peer-next'

/**
 * A plain application of the framework, built and started as its own commands do.
 * @param bytes how large its static page is to be
 */
export async function startPeer(port: number, bytes: number, database: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PEER_BYTES: String(bytes),
    PEER_DATABASE: database,
  }
  fs.rmSync(`${FOLDER}/.next`, { recursive: true, force: true })
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', FOLDER], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return ready(
    ['node_modules/next/dist/bin/next', 'start', FOLDER, '-p', String(port), '-H', '127.0.0.1'],
    env,
    /Ready/,
  )
}
