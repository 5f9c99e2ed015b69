import fs from 'node:fs'
import path from 'node:path'

const ROOTS = ['app', 'components', 'domain', 'data', 'outside', 'jobs', 'cli', 'messages', 'scripts']
/** Longer ones need a decision note; plain lists of words are data, not code. */
const LONGEST = 300
const limits: [RegExp, number][] = [
  [/^app\/.*\/page\.tsx$/, 80],
  [/^app\/.*\/action\.ts$/, 25],
  [/^(app\/.*\/form|components\/.*)\.tsx$/, 150],
  [/^(domain|data)\/.*\.ts$/, 200],
]

type File = { name: string; lines: number; text: string }

/** Every source file of the house, tests and word lists left out. */
export function sourceFiles(): File[] {
  return ROOTS.filter((root) => fs.existsSync(root)).flatMap((root) =>
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture|fake)\.tsx?$/.test(entry.name),
      )
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((name) => !/\/(words|testing)\//.test(name))
      .map((name) => {
        const text = fs.readFileSync(name, 'utf8')
        return { name, text, lines: text.trimEnd().split('\n').length }
      }),
  )
}

/** What breaks a budget of the house, a line each: file sizes, client files and what they reach for, suppressions without a reason. */
export function budgets(files: File[] = sourceFiles()): string[] {
  const found: string[] = []
  for (const { name, lines, text } of files) {
    const limit = limits.find(([pattern]) => pattern.test(name))?.[1] ?? LONGEST
    if (lines > limit) found.push(`${name} has ${lines} lines, ${limit} at most`)
    if (/\/(page|layout)\.tsx$/.test(name) && isClient(text))
      found.push(`${name} is a client component; pages and layouts are not`)
    if (isClient(text) && /from '(#env|#outside\/|#data\/)/.test(text))
      found.push(`${name} runs in a browser, where settings, data and the world have no place`)
    if (/@ts-(ignore|expect-error)\s*$/m.test(text))
      found.push(`${name} suppresses a type error without a reason`)
    if (/\/action\.ts$/.test(name) && (text.match(/^export /gm) ?? []).length !== 1)
      found.push(`${name} has more than one export; an action is one verb`)
  }
  const tsx = files.filter(({ name }) => name.endsWith('.tsx'))
  const clients = tsx.filter(({ text }) => isClient(text))
  if (clients.length * 2 > tsx.length)
    found.push(`${clients.length} of ${tsx.length} .tsx files are client files`)
  return found
}

const isClient = (text: string): boolean => /^['"]use client['"]/m.test(text.slice(0, 200))
