import type { Reporter, TestCase } from 'vitest/node'

/** Names the tests that passed at their second try, which no other report of a whole run does: each is a fault to mend. */
export default class TwoTries implements Reporter {
  private readonly names: string[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.names.push(`${test.module.relativeModuleId}: ${test.fullName}`)
  }

  onTestRunEnd(): void {
    for (const name of this.names) console.log(`passed at its second try: ${name}`)
  }
}
