import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { option } from './_record.ts'
import { judgeBlind } from './rereading/blind/judge.ts'
import { judgeRules } from './rereading/rules.ts'
import { judgeSecond } from './rereading/second/rules.ts'
import { judgeUnseen } from './rereading/second/unseen.ts'
import type { Score } from './rereading/tally.ts'

/**
 * Re-reading: 1,000 reports on loopback servers, 200 of them edited in 25 ways, through fetcher, reader and database;
 * then the rules alone on many more edits, and on wordings that no list was made with. Options: --reports, --edits, --seed,
 * --set second (the second set through all of it).
 */
const [reports, edits, seed] = [option('reports') ?? '1000', option('edits') ?? '200', option('seed') ?? '11']
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
const line = (name: string, { right, wrong, missed }: Score) =>
  console.log(
    `  ${name.padEnd(7)} found ${String(right).padStart(4)} of ${right + missed}, false ${wrong}: precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)}`,
  )

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
fs.chmodSync(folder, 0o755)
const server = await startEmbedded(folder, { fast: true })
try {
  const { appUrl } = await prepare(
    await ensureDatabase(server.url, 'bench_rereading'),
    'onrecord_bench_web',
    'onrecord_bench_web',
  )
  const env = {
    ...process.env,
    DATABASE_APP_URL: appUrl,
    ONRECORD_DATA: folder,
    LOG_LEVEL: 'silent',
    REPORTS: reports,
    EDITS: edits,
    SEED: seed,
    SET: option('set') ?? 'first',
  }
  const said = execFileSync(process.execPath, ['--conditions=react-server', 'bench/rereading/measure.ts'], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { filing, calm, falseAlarms, passes, found, again, more } = JSON.parse(
    said.trim().split('\n').at(-1)!,
  )
  const told = (name: string, pass: typeof calm) =>
    console.log(
      `  ${name}: ${pass.looks} looks, ${Math.round(pass.perMinute)} a minute; ${pass.pages} requests for pages, ${pass.unchanged} answered 304 (${percent(pass.unchanged, pass.pages)}); ${pass.robots} for robots.txt`,
    )
  console.log(`  ${reports} reports filed in ${Math.round(filing)} s`)
  told('nothing edited', calm)
  console.log(`  false alarms while nothing was edited: ${falseAlarms}`)
  told(`${edits} edited`, passes[0])
  told('four days later', passes[1])
  for (const sign of ['worded', 'silent', 'noted', 'gone'] as const) line(sign, found.scores[sign])
  console.log(`  changes kept: ${JSON.stringify(found.count)}`)
  for (const [fault, times] of found.faults) console.log(`    ${times} × ${fault}`)
  told('once more', again)
  console.log(`  changes kept by looking once more at what stays as it is: ${more}`)
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log('  the rules alone, other edits of the same kinds:')
const { score, wrong } = judgeRules(Number(seed) + 1000, 40)
for (const [name, [right, falsely, missed]] of Object.entries(score))
  line(name, { right: right!, wrong: falsely!, missed: missed! })
for (const one of wrong.slice(0, 20)) console.log(`    ${one}`)
console.log(
  '  the rules alone, a second set: whole pages by another method, with walls, shells and other languages:',
)
const second = judgeSecond(Number(seed) + 2000, 40)
for (const [name, own] of Object.entries(second.score)) line(name, own)
for (const [fault, times] of second.wrong) console.log(`    ${times} × ${fault}`)
const { notes, named, edits: mistaken } = judgeUnseen()
console.log(
  `  wordings that were written after the lists of then: ${notes.join(' of ')} correction notes known; of pages in a report's place ${named.join(' of ')} named for what they are, ${mistaken} called an edit`,
)
console.log(
  '  wordings in ten languages, written before the rules were looked at; of those held back only counts are told:',
)
for (const { name, right, of, wrong } of judgeBlind()) {
  console.log(
    `    ${name.padEnd(32)} ${right.open} of ${of.open} open, ${right.held} of ${of.held} held back`,
  )
  for (const one of wrong) console.log(`      ${one}`)
}
