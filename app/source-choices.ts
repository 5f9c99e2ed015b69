import 'server-only'
import { listSources } from '#data/source/read.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { inOrder } from '#domain/name-order.ts'
import { countryChoices, languageChoices } from '#messages/languages.ts'
import type { Locale } from '#messages/locales.ts'

/** What the source form lets one choose from. @param own the source at hand: it cannot carry itself */
export async function sourceFormChoices(
  viewer: Viewer,
  locale: Locale,
  own?: { id: string; language: string | null; country: string | null },
) {
  const sources = await listSources(viewer)
  const lines = sources.kind === 'ok' ? sources.value : []
  return {
    wires: lines
      .filter(({ id, kind }) => kind === 'wire agency' && id !== own?.id)
      .map(({ id, name }) => ({ id, name })),
    owners: [...new Set(lines.flatMap(({ owner }) => owner?.name ?? []))].sort(inOrder),
    languages: languageChoices(locale, [own?.language ?? null]),
    countries: countryChoices(locale, own?.country),
  }
}
