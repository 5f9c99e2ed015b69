import type { InboxRow } from '#domain/inbox/view.ts'
import type { Locale } from '#messages/locales.ts'

type Language = { value: string; name: string }
const known = new WeakMap<readonly InboxRow[], Language[]>()

/** The languages of some rows, by name: those that the server named, and others as the browser calls them. */
export function languagesOf(
  locale: Locale,
  rows: readonly InboxRow[],
  named: readonly Language[],
): Language[] {
  let found = known.get(rows)
  if (!found) {
    const names = new Map(named.map(({ value, name }) => [value, name]))
    const tags = [...new Set(rows.flatMap(({ language }) => language ?? []))].sort()
    found = tags.map((value) => ({ value, name: names.get(value) ?? ownName(locale, value) }))
    known.set(rows, found)
  }
  return found
}

function ownName(locale: Locale, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag // not a well-formed tag
  }
}
