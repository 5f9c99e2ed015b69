import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { asOwner } from '../scripts/database/prepare.ts'
import { type NewsroomState, newsroomState } from '../scripts/testing/state.ts'

/** The first of the ports that benches of the running application use. */
export const PORT = Number(process.env.BENCH_PORT ?? 4090)

export type Room = NewsroomState & {
  /** where each web process answers */
  webs: string[]
  sql: <T extends object>(query: string, values?: unknown[]) => Promise<T[]>
  stop: () => Promise<void>
}

/** The demonstration newsroom on PORT, its web of bad pages on the port after, and more web processes from PORT + 2 on. */
export async function startRoom(processes = 1): Promise<Room> {
  const env = { ...process.env, E2E_PORT: String(PORT), E2E_WEB_PORT: String(PORT + 1) }
  const children = [await ready('scripts/testing/newsroom.ts', env)]
  const ports = [PORT]
  for (let more = 1; more < processes; more++) {
    ports.push(PORT + 1 + more)
    children.push(await ready('scripts/testing/second-web.ts', { ...env, SECOND_PORT: String(ports.at(-1)) }))
  }
  const state = newsroomState(PORT)
  return {
    ...state,
    webs: ports.map((port) => `http://127.0.0.1:${port}`),
    sql: <T extends object>(query: string, values: unknown[] = []) =>
      asOwner(state.ownerUrl, query, values) as Promise<T[]>,
    async stop() {
      for (const child of children.reverse()) await end(child)
    },
  }
}

/**
 * Starts a script or program and waits for the line that says that it is ready.
 * @param complaints what becomes of what it says on its error stream
 */
export async function ready(
  script: string | [string, ...string[]],
  env: NodeJS.ProcessEnv,
  line = /ready on/,
  complaints: 'inherit' | 'ignore' = 'inherit',
): Promise<ChildProcess> {
  const words = typeof script === 'string' ? [script] : script
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', complaints] })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => line.test(String(chunk)) && resolve())
    child.once('exit', (code) => reject(new Error(`${words[0]} ended with ${code}`)))
  })
  return child
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
