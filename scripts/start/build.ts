import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'

const STAMP = '.next/built-from'
const SOURCES = [
  'app',
  'components',
  'data',
  'domain',
  'jobs',
  'messages',
  'outside',
  'public',
  'prisma/schema.prisma',
  'env.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
]

/**
 * Generates the database client and builds the application, unless the last build was made from the same files.
 * @param hasClient the client was just generated, and others are reading it
 */
export async function buildIfChanged(
  say: (line: string) => void,
  { hasClient = false }: { hasClient?: boolean } = {},
): Promise<void> {
  const now = fingerprint()
  if (fs.existsSync('.next/BUILD_ID') && fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === now)
    return
  say('Building the application (once after each change of its files)')
  if (!hasClient) generateClient()
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The build failed:\n${log}`)
  fs.writeFileSync(STAMP, now)
}

/** Prisma asks for a schema engine that it would download; generating needs none, so any executable will do. */
export function generateClient(): void {
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** A hash of every source file's path, size and content. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const root of SOURCES)
    for (const file of filesUnder(root)) hash.update(file).update(fs.readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(root: string): string[] {
  if (!fs.existsSync(root)) return []
  if (fs.statSync(root).isFile()) return [root]
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
