import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { budgets } from './house/budgets.ts'
import { checks, type Done, run } from './house/run.ts'
import { generateClient } from './start/build.ts'
import { browserPath } from './testing/browser.ts'

/**
 * Everything, from a clean checkout: lint, layers, types, unit, data, end to end. Ends with "N passed, N failed".
 * --no-e2e leaves the browser out.
 */
const began = Date.now()
let passed = 0
let failed = 0

function count(ok: boolean, name: string, seconds: number): void {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
}

/** Adds a runner's own figures; one that fell before it counted is one failure. */
function countTests({ name, code, seconds, output }: Done, pass: RegExp, fail: RegExp): void {
  const plain = stripVTControlCharacters(output)
  const sum = (pattern: RegExp) =>
    [...plain.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0)
  const [good, bad] = [sum(pass), sum(fail)]
  passed += good
  failed += code !== 0 && bad === 0 ? 1 : bad
  console.log(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${name}: ${good} passed, ${bad} failed (${seconds.toFixed(1)} s)`,
  )
}

/** Builds the application, from what the checks have read. */
function built(): Promise<Done> {
  console.log('Building the application (once after each change of its files)')
  return run({ name: 'build', bin: path.resolve('scripts/testing/build.ts'), args: [] }, { beside: true })
}

/** What came of it, for whoever asks later. */
const settled = <T>(work: Promise<T>): Promise<{ value: T } | { error: unknown }> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )

const withBrowser = !process.argv.includes('--no-e2e')

generateClient()
// fetched while others work; what goes wrong is told where it is needed
const browser = withBrowser ? settled(browserPath()) : null
// The unit tests wait for processes of their own half of the time. What need not be waited for uses that time, and
// gives way: the checks at once, as each has moments in which it keeps one processor busy, then the build, which writes
// types that they would read.
const looked = checks.map((step) => run(step, { beside: true }))
const building = withBrowser ? Promise.all(looked).then(built) : null
const vitest = { bin: 'vitest/vitest.mjs', pass: /Tests\s.*?(\d+) passed/g, fail: /Tests\s+(\d+) failed/g }
const tests = async (project: string) =>
  countTests(
    await run({ name: `${project} tests`, bin: vitest.bin, args: ['run', '--project', project] }),
    vitest.pass,
    vitest.fail,
  )
await tests('unit')
for (const one of looked) {
  const { code, name, seconds, output } = await one
  process.stdout.write(output)
  count(code === 0, name, seconds)
}
const broken = budgets()
for (const line of broken) console.log(line)
count(broken.length === 0, 'budgets', 0)
await tests('data')

let missing = ''
if (browser && building) {
  try {
    const { code, output } = await building
    if (code !== 0) throw new Error(`The application could not be built.\n${output}`)
    const found = await browser
    if ('error' in found) throw found.error
    const done = await run({
      name: 'end to end tests',
      bin: '@playwright/test/cli.js',
      args: ['test'],
      env: found.value ? { CHROMIUM_PATH: found.value } : {},
    })
    countTests(done, /^\s*(\d+) passed/gm, /^\s*(\d+) (?:failed|interrupted|did not run)/gm)
  } catch (error) {
    missing = `The end to end tests were not run. ${error instanceof Error ? error.message : error}`
    count(false, 'end to end tests', 0)
  }
}
if (missing) console.error(`\n${missing}`)
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s in all`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
