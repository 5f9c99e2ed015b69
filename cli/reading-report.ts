import { parseArgs } from 'node:util'
import { system } from '#domain/access/viewer.ts'
import { readingTable } from '#domain/reading/report.ts'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'
import { UsageError } from './usage.ts'

/**
 * `reading-report`: a table of how drafts fared, by source and language; `--json` the same rows; `--examples` every
 * decided draft with the words around it and what an editor made of it, one JSON line each.
 */
export async function readingReportCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, json: { type: 'boolean' }, examples: { type: 'boolean' } },
  })
  if (values.json && values.examples)
    throw new UsageError('--json and --examples are two answers: ask for one')
  return withRecord(values.data, async () => {
    const { labelledExamples, readingReport } = await import('#data/statement/reading-report.ts')
    const viewer = system('reading-report')
    if (values.examples) return lines(io, (after) => labelledExamples(viewer, after))
    const found = await readingReport(viewer)
    if (found.kind !== 'ok') throw new Error(found.kind)
    await write(io.stdout, `${values.json ? JSON.stringify(found.value) : readingTable(found.value)}\n`)
    return 0
  })
}

type Page = (after: string) => Promise<{ kind: 'ok'; value: { id: string }[] } | { kind: string }>

async function lines(io: Io, page: Page): Promise<number> {
  let after = ''
  for (;;) {
    const found = await page(after)
    if (!('value' in found)) throw new Error(found.kind)
    for (const example of found.value) {
      if (!(await write(io.stdout, `${JSON.stringify(example)}\n`))) return 0
      after = example.id
    }
    if (found.value.length === 0) return 0
  }
}
