import { budgets } from './house/budgets.ts'
import { checks, run } from './house/run.ts'
import { generateClient } from './start/build.ts'

/** Quick checks: lint and format, import rules, types, sizes of files, then the unit tests. */
generateClient()
const unit = { name: 'unit tests', bin: 'vitest/vitest.mjs', args: ['run', '--project', 'unit'] }
let failed = 0
for (const step of [...checks, unit]) {
  const { code, seconds } = await run(step)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(1)} s)`)
  if (code !== 0) failed++
}
for (const line of budgets()) {
  console.log(`FAIL ${line}`)
  failed++
}
process.exit(failed === 0 ? 0 : 1)
