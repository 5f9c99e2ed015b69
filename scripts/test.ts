import { stripVTControlCharacters } from 'node:util'
import { budgets } from './house/budgets.ts'
import { checks, type Done, run } from './house/run.ts'
import { buildIfChanged, generateClient } from './start/build.ts'
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

/** Builds the application. @returns what went wrong, for whoever waits for it */
const built = (): Promise<unknown> =>
  buildIfChanged((line) => console.log(line), { hasClient: true }).then(
    () => null,
    (error: unknown) => error,
  )

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

const withBrowser = !process.argv.includes('--no-e2e')

generateClient()
// at once: each has moments in which it keeps one processor busy
const looked = checks.map((step) => run(step, true))
for (const one of looked) {
  const { code, name, seconds, output } = await one
  process.stdout.write(output)
  count(code === 0, name, seconds)
}
const broken = budgets()
for (const line of broken) console.log(line)
count(broken.length === 0, 'budgets', 0)

const vitest = { bin: 'vitest/vitest.mjs', pass: /Tests\s.*?(\d+) passed/g, fail: /Tests\s+(\d+) failed/g }
const tests = async (project: string) =>
  countTests(
    await run({ name: `${project} tests`, bin: vitest.bin, args: ['run', '--project', project] }),
    vitest.pass,
    vitest.fail,
  )
await tests('unit')
// beside the data tests, which wait for the database and for each other half of the time
const building = withBrowser ? built() : null
await tests('data')

if (building) {
  try {
    const chromium = browserPath()
    const trouble = await building
    if (trouble) throw trouble
    const done = await run({
      name: 'end to end tests',
      bin: '@playwright/test/cli.js',
      args: ['test'],
      env: chromium ? { CHROMIUM_PATH: chromium } : {},
    })
    countTests(done, /^\s*(\d+) passed/gm, /^\s*(\d+) (?:failed|interrupted|did not run)/gm)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    count(false, 'end to end tests', 0)
  }
}
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s in all`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
