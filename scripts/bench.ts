import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * Runs the benches named on the command line, or all: one file per promise, each prints its figure beside its limit.
 * From the first option on, what stands on the command line is handed to the benches.
 */
const given = process.argv.slice(2)
const first = given.findIndex((word) => word.startsWith('--'))
const wanted = first < 0 ? given : given.slice(0, first)
const options = first < 0 ? [] : given.slice(first)
const files = fs
  .readdirSync('bench')
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .sort()
for (const file of files.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.ts', '')))) {
  console.log(`\n${file.replace('.ts', '')}`)
  execFileSync(process.execPath, [`bench/${file}`, ...options], { stdio: 'inherit' })
}
