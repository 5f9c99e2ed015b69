import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { type Catalog, catalog } from './catalog.ts'
import type { Locale } from './locales.ts'

type Names = NamespaceKeys<Catalog, NestedKeyOf<Catalog>>

/** A translator for one namespace (or a nested one: 'claim.kind'). */
export type Translate<N extends Names> = ReturnType<typeof createTranslator<Catalog, N>>

const made = new Map<string, unknown>()

/**
 * The words of one namespace in one language, for server components. Takes the language as an argument and reads
 * nothing of the request, so a page that uses it stays cacheable: `const t = translator(locale, 'claim')`, `t('one')`.
 * @throws on a missing message while developing and testing; in production the key is shown
 */
export function translator<N extends Names>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale} ${namespace}`
  let found = made.get(key) as Translate<N> | undefined
  if (!found) {
    found = remembering(
      createTranslator<Catalog, N>({
        locale,
        messages: catalog[locale],
        namespace,
        timeZone: 'UTC',
        onError(error) {
          if (process.env.NODE_ENV !== 'production') throw error
        },
      }) as Translate<N>,
    )
    made.set(key, found)
  }
  return found
}

type Say = (key: string, values?: Record<string, unknown>, ...rest: unknown[]) => string

/** As many messages as one translator remembers, and how long what is put into one may be. */
const REMEMBERED = 2000
const LONGEST = 64

/**
 * The same translator, which puts together what it said before only once: most of a page's messages hold nothing or a mark
 * of where an element comes (`hole`), and stand there a hundred times.
 */
function remembering<T extends object>(translate: T): T {
  const say = translate as unknown as Say
  const said = new Map<string, string>()
  const again: Say = (key, values, ...rest) => {
    const asked = rest.length === 0 ? questionOf(key, values) : null
    if (asked === null) return say(key, values, ...rest)
    let text = said.get(asked)
    if (text === undefined) {
      text = say(key, values)
      if (said.size >= REMEMBERED) said.clear()
      said.set(asked, text)
    }
    return text
  }
  return Object.assign(again, translate) as unknown as T
}

/** A message and what is put into it as one text; null where that is not short and plain. */
function questionOf(key: string, values: Record<string, unknown> | undefined): string | null {
  let text = key
  for (const name in values) {
    const value = values[name]
    if (typeof value !== 'number' && (typeof value !== 'string' || value.length > LONGEST)) return null
    text += `\u0000${name}\u0000${typeof value}\u0000${value}`
  }
  return text
}
