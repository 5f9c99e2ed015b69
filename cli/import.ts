import path from 'node:path'
import { parseArgs } from 'node:util'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { byPage, isClaimReview, itemsIn, type Review, reviewsOf } from '#domain/import/claim-review.ts'
import { importProblem, importRow as rowSchema } from '#domain/import/row.ts'
import { env } from '#env'
import type { World } from '#jobs/world.ts'
import { diskStore } from '#outside/snapshot-store.ts'
import { gather } from './gather.ts'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'
import { UsageError } from './usage.ts'

/** Where something stands in the file: its line, or its place in a list. */
type Place = { line: number } | { item: number }
type Entry = { at: Place; value: unknown } | { at: Place; error: string }

/**
 * `import FILE [--run]`: reports out of a file of JSON lines, or reviews out of an export of ClaimReview. Without --run it says
 * what it would do. A line of JSON for each on stdout, a summary on stderr.
 * @returns 1 when anything could not be taken, else 0
 */
export async function importCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { run: { type: 'boolean' }, as: { type: 'string' }, data: { type: 'string' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new UsageError('name one file, or - for standard input')
  const { log } = await import('#outside/log.ts')
  // what it would log is said line by line on stdout
  log.level = 'silent'
  const entries = entriesOf(new TextDecoder('utf-8', { fatal: true }).decode(await gather(file, io)))
  const store = diskStore(path.join(path.resolve(values.data ?? env.ONRECORD_DATA), 'snapshots'))
  return withRecord(values.data, async () => {
    const [{ world }, { patiently }] = await Promise.all([
      import('#jobs/world.ts'),
      import('#jobs/in-turn.ts'),
    ])
    const viewer = await viewerOf(values.as)
    // a list of links of one site is fetched at its pace, beside whatever the desk fetches there
    const outside = { ...world(), fetchPage: patiently(world().fetchPage), store }
    return importEntries(entries, { viewer, run: values.run ?? false, outside }, io)
  })
}

async function viewerOf(email: string | undefined): Promise<Viewer> {
  if (email === undefined) return system('import')
  const { personByEmail } = await import('#data/person/acting-as.ts')
  const person = await personByEmail(email)
  if (!person) throw new UsageError(`nobody who may act has the address ${email}`)
  return person
}

/** JSON lines; or one JSON value, whose items are taken one by one. */
export function entriesOf(text: string): Entry[] {
  const whole = parsed(text)
  if ('value' in whole) {
    const items = itemsIn(whole.value)
    if (items.length > 0) return items.map((value, at) => ({ at: { item: at + 1 }, value }))
    const list = Array.isArray(whole.value) ? whole.value : [whole.value]
    return list.map((value, at) => ({ at: { item: at + 1 }, value }))
  }
  return text.split('\n').flatMap((line, index): Entry[] => {
    const at = { line: index + 1 }
    if (!line.trim()) return []
    const one = parsed(line)
    if ('error' in one) return [{ at, error: `not JSON: ${one.error}` }]
    const items = itemsIn(one.value)
    return items.length > 0 ? items.map((value) => ({ at, value })) : [{ at, value: one.value }]
  })
}

function parsed(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { error: error instanceof Error ? error.message.slice(0, 200) : String(error) }
  }
}

type How = { viewer: Viewer; run: boolean; outside: World }

/** Takes one entry after the other; each is whole by itself, so what is stopped is begun again and goes on. */
export async function importEntries(entries: Entry[], how: How, io: Io): Promise<number> {
  const [{ importRow }, { importReview }] = await Promise.all([
    import('#jobs/import/import-row.ts'),
    import('#jobs/import/import-review.ts'),
  ])
  const counts = new Map<string, number>()
  const tell = async (at: Place, done: object) => {
    const what = 'did' in done ? String(done.did) : 'could not be taken'
    counts.set(what, (counts.get(what) ?? 0) + 1)
    return write(io.stdout, `${JSON.stringify({ ...at, ...done })}\n`)
  }
  const reviews: { review: Review; from: { at: Place; value: unknown } }[] = []
  for (const entry of entries) {
    if ('error' in entry) await tell(entry.at, { error: entry.error })
    else if (isClaimReview(entry.value)) {
      for (const one of reviewsOf(entry.value)) {
        if ('error' in one) await tell(entry.at, one)
        else reviews.push({ review: one.review, from: entry })
      }
    } else {
      const row = rowSchema.safeParse(entry.value)
      const id = row.success && row.data.id !== undefined ? { id: row.data.id } : {}
      await tell(
        entry.at,
        row.success
          ? { ...id, ...(await safely(() => importRow(how.viewer, row.data, how))) }
          : { error: importProblem(entry.value) },
      )
    }
  }
  // reviews of one page stand anywhere in an export: they are one report, told at the first
  for (const { review, from } of byPage(reviews)) {
    const done = await safely(() =>
      importReview(
        how.viewer,
        review,
        from.map(({ value }) => value),
        how,
      ),
    )
    await tell(from[0]!.at, { url: review.url, ...done })
  }
  const summary = [...counts].map(([what, count]) => `${count} ${what}`).join(', ') || 'nothing in it'
  await write(io.stderr, `${summary}${how.run ? '' : '; nothing was written: --run does it'}\n`)
  return counts.has('could not be taken') ? 1 : 0
}

/** One entry that breaks stops none of the others. */
async function safely<T extends object>(work: () => Promise<T>): Promise<T | { error: string }> {
  try {
    return await work()
  } catch (error) {
    return { error: error instanceof Error ? error.message.split('\n', 1)[0]!.slice(0, 300) : String(error) }
  }
}
