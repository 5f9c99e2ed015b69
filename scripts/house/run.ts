import { spawn } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'

export type Step = { name: string; bin: string; args: string[]; env?: Record<string, string> }
export type Done = { name: string; code: number; seconds: number; output: string }

/**
 * Runs a tool of the project's own with this Node, showing what it says as it says it. One that cannot be begun has
 * failed, and its output says why.
 * @param beside says nothing while it runs, and takes of the processors what others leave
 */
export async function run({ name, bin, args, env = {} }: Step, { beside = false } = {}): Promise<Done> {
  const began = Date.now()
  let output = ''
  const say = (chunk: unknown) => {
    output += chunk
    if (!beside) process.stdout.write(String(chunk))
  }
  let code = 1
  try {
    const child = spawn(process.execPath, [path.resolve('node_modules', bin), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (beside && child.pid) yieldTo(child.pid)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', say)
    const [ended] = await once(child, 'close')
    code = ended ?? 1
  } catch (error) {
    say(`${name} could not be run: ${error instanceof Error ? error.message : error}\n`)
  }
  return { name, code, seconds: (Date.now() - began) / 1000, output }
}

/** Lets a process wait for others; where that is not allowed it runs as they do. */
function yieldTo(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // nothing of what it checks depends on it
  }
}

/** The house's own checks: what a push must never break, and what takes seconds. */
export const checks: Step[] = [
  { name: 'lint and format', bin: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  {
    name: 'layers',
    bin: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'components',
      'data',
      'domain',
      'jobs',
      'outside',
      'cli',
      'messages',
      'e2e',
      'prisma',
      'scripts',
    ],
  },
  { name: 'types', bin: 'typescript/bin/tsc', args: ['--noEmit', '--incremental', 'false'] },
]
