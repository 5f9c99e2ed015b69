import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** Runs the benches named on the command line, or all: one file per promise, each prints its figure beside its limit. */
const wanted = process.argv.slice(2)
const files = fs
  .readdirSync('bench')
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .sort()
for (const file of files.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.ts', '')))) {
  console.log(`\n${file.replace('.ts', '')}`)
  execFileSync(process.execPath, [`bench/${file}`], { stdio: 'inherit' })
}
