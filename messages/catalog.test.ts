import { describe, expect, it } from 'vitest'
import { catalog } from './catalog.ts'
import { locales } from './locales.ts'
import { translator } from './translator.ts'

type Tree = { [key: string]: string | Tree }

/** Every message by its dotted key. */
function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
}

/** The names a message takes: an argument opens a brace and is followed by a comma or the closing brace. */
function parameters(message: string): string[] {
  const outside = message.replace(/(zero|one|two|few|many|other|=\d+)\s*\{/g, '\u0000')
  return [...new Set([...outside.matchAll(/\{\s*([\w-]+)\s*[,}]/g)].map((match) => match[1]!))].sort()
}

const english = new Map(flat(catalog.en))

describe.each(locales.filter((locale) => locale !== 'en'))('%s', (locale) => {
  const other = new Map(flat(catalog[locale]))

  it('has the keys of English, all and only', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
  })
  it('takes the parameters that English takes', () => {
    for (const [key, message] of english)
      expect([key, parameters(other.get(key) ?? '')]).toEqual([key, parameters(message)])
  })
  it('leaves no message empty', () => {
    for (const [key, message] of other) expect([key, message.trim() !== '']).toEqual([key, true])
  })
})

it.each(locales)('every %s message can be read', (locale) => {
  const t = translator(locale, 'common')
  expect(t('name')).toBe('OnRecord')
  for (const [key, message] of flat(catalog[locale])) {
    const values = Object.fromEntries(parameters(message).map((name) => [name, 2]))
    const [namespace, ...rest] = key.split('.')
    const read = translator(locale, namespace as 'common') as unknown as (
      key: string,
      values: object,
    ) => string
    expect([key, read(rest.join('.'), values) !== '']).toEqual([key, true])
  }
})
