import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildIfChanged } from '../scripts/start/build.ts'
import { inTurn } from './_load.ts'
import { line } from './_median.ts'
import { PORT } from './_room.ts'

/** From the command to the first answer: OnRecord with its embedded database, built and used before, and `next start` of the same build. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-start-'))
fs.chmodSync(folder, 0o755)
await buildIfChanged(console.log)
const env = { ...process.env, NODE_ENV: 'production' as const, PORT: String(PORT), ONRECORD_DATA: folder }
const start = (...words: string[]) => spawn(process.execPath, words, { env, stdio: 'ignore' })
const ours = () => untilAnswer(start('scripts/start/main.ts'))
const theirs = () =>
  untilAnswer(start('node_modules/next/dist/bin/next', 'start', '-p', String(PORT), '-H', '127.0.0.1'))
try {
  const { medians } = await inTurn([ours, theirs], Number(process.env.RUNS ?? 5))
  const [own = 0, alone = 0] = medians
  line(
    'start, built, embedded: ms, next start alone',
    `${Math.round(own)} / ${Math.round(alone)} = + ${((own - alone) / 1000).toFixed(2)} s`,
    '+ 1.5 s',
  )
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds until the server answers; ends it. */
async function untilAnswer(child: ChildProcess): Promise<number> {
  const began = performance.now()
  const ended = once(child, 'exit')
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const there = await fetch(`http://127.0.0.1:${PORT}/theme.js`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (there) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const took = performance.now() - began
  child.kill('SIGTERM')
  await ended
  return took
}
