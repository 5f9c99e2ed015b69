import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readText } from '../domain/reading/read.ts'
import { reports } from '../prisma/cast.ts'
import { line } from './_median.ts'

type Article = { text: string; publishedAt: string }

/** The cast's English reports, about 220 words each. */
const short: Article[] = reports
  .filter((report) => report.language === 'en')
  .map((report) => ({ text: report.snapshots[0]!.text, publishedAt: report.publishedAt }))

/** Articles of a newspaper's length: paragraphs of several reports in turn, each with names met nowhere else. */
function long(number: number, characters = 4600): Article {
  const first = short[number % short.length]!
  let text = ''
  for (let i = 0; text.length < characters; i++) {
    const paragraphs = short[(number * 7 + i) % short.length]!.text.split('\n').filter(Boolean)
    const name = `Ann Zor${(number * 31 + i).toString(36)}`
    text += `${paragraphs[(number + i) % paragraphs.length]}\n\n${name} said on Monday it was ${number + i} days late.\n\n`
  }
  return { text, publishedAt: first.publishedAt }
}

/** Reads for three seconds on one core after a warm start; articles a processor-second. */
function speed(articles: Article[]): { rate: number; words: number } {
  for (const { text, publishedAt } of articles.slice(0, 50)) readText(text, { language: 'en', publishedAt })
  const began = process.cpuUsage()
  let read = 0
  let words = 0
  while (process.cpuUsage(began).user < 3_000_000) {
    const { text, publishedAt } = articles[read % articles.length]!
    readText(text, { language: 'en', publishedAt })
    words += text.split(/\s+/).length
    read++
  }
  const used = process.cpuUsage(began)
  return { rate: read / ((used.user + used.system) / 1e6), words: Math.round(words / read) }
}

/** Tells the command's highest memory in KiB when it ends, on a stream of its own. */
const WATCH = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

/** The highest memory, in MiB, of `onrecord read --jsonl` over that many articles. */
async function peak(count: number): Promise<number> {
  const command = spawn(
    process.execPath,
    ['--conditions=react-server', `--import=${WATCH}`, 'cli/onrecord.ts', 'read', '--jsonl'],
    { stdio: ['pipe', 'ignore', 'inherit', 'pipe'] },
  )
  let told = ''
  command.stdio[3]!.on('data', (part) => {
    told += part
  })
  const ended = once(command, 'close')
  const { stdin } = command
  for (let id = 0; id < count; id++)
    if (!stdin!.write(`${JSON.stringify({ id, language: 'en', ...long(id) })}\n`)) await once(stdin!, 'drain')
  stdin!.end()
  await ended
  return Number(told) / 1024
}

for (const articles of [short, Array.from({ length: 200 }, (_, number) => long(number))]) {
  const { rate, words } = speed(articles)
  line(`articles of ${words} words, a second and core`, rate.toFixed(0), '200')
}
const few = await peak(1_000)
const many = await peak(10_000)
line(
  'memory at its highest, 10,000 articles over 1,000',
  `${many.toFixed(0)} / ${few.toFixed(0)} MB = ${(many / few).toFixed(2)}`,
  '1.2',
)
