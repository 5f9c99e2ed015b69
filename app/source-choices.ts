import 'server-only'
import { ownerChoices, sourceChoices } from '#data/source/choices.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { countryChoices, languageChoices } from '#messages/languages.ts'
import type { Locale } from '#messages/locales.ts'

/** What the source form lets one choose from. @param own the source at hand: it cannot carry itself */
export async function sourceFormChoices(
  viewer: Viewer,
  locale: Locale,
  own?: { id: string; language: string | null; country: string | null },
) {
  const [wires, owners] = await Promise.all([sourceChoices(viewer, 'wire agency'), ownerChoices(viewer)])
  return {
    wires: (wires.kind === 'ok' ? wires.value : [])
      .filter(({ id }) => id !== own?.id)
      .map(({ id, name }) => ({ id, name })),
    owners: owners.kind === 'ok' ? owners.value : [],
    languages: languageChoices(locale, [own?.language ?? null]),
    countries: countryChoices(locale, own?.country),
  }
}
