import { readText } from '../domain/reading/read.ts'
import { reports } from '../prisma/cast.ts'
import { line } from './_median.ts'

/** The cast's English reports, read for three seconds on one core after a warm start. */
const texts = reports
  .filter((report) => report.language === 'en')
  .map((report) => ({ text: report.snapshots[0]!.text, publishedAt: report.publishedAt }))
for (const { text, publishedAt } of texts) readText(text, { language: 'en', publishedAt })
const began = process.cpuUsage()
let read = 0
let words = 0
while (process.cpuUsage(began).user < 3_000_000) {
  const { text, publishedAt } = texts[read % texts.length]!
  readText(text, { language: 'en', publishedAt })
  words += text.split(/\s+/).length
  read++
}
const used = process.cpuUsage(began)
const seconds = (used.user + used.system) / 1e6
line(`articles of ${Math.round(words / read)} words, a second and core`, (read / seconds).toFixed(0), '200')
