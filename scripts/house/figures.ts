import fs from 'node:fs'
import path from 'node:path'
import { sourceFiles } from './budgets.ts'

/** Prints the house's figures: lines, the median file, how much of it is tests, client files. */
const files = sourceFiles()
const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b)
const tests = [
  'app',
  'components',
  'domain',
  'data',
  'outside',
  'jobs',
  'cli',
  'messages',
  'scripts',
  'prisma',
  'e2e',
]
  .filter((root) => fs.existsSync(root))
  .flatMap((root) =>
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(test|spec|fixture|fake)\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
const testLines = tests.reduce((sum, file) => sum + fs.readFileSync(file, 'utf8').split('\n').length, 0)
const lines = lengths.reduce((sum, length) => sum + length, 0)
const tsx = files.filter(({ name }) => name.endsWith('.tsx'))
const clients = tsx.filter(({ text }) => /^['"]use client['"]/m.test(text.slice(0, 200)))
console.log(
  `${files.length} files, ${lines} lines, median ${lengths[Math.floor(lengths.length / 2)]}, longest ${lengths.at(-1)}`,
)
console.log(`${tests.length} test files, ${testLines} lines: ${(testLines / lines).toFixed(2)} of the code`)
console.log(`${clients.length} of ${tsx.length} .tsx files are client files`)
