import type { Scale } from '#domain/check/scale.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import type { Citable } from './desk-cite.tsx'
import type { VerdictChoice } from './desk-verdicts.tsx'

/** The verdicts that may be signed now, named in the interface's language. */
export const choicesOf = (locale: Locale, scale: Scale): VerdictChoice[] =>
  scale.verdicts.filter(({ retired }) => !retired).map(({ key, names }) => ({ key, name: names[locale] }))

/** The statements of a claim that reasons may name, who said it first, as a line to choose from. */
export const citableOf = (claim: ClaimView): Citable[] =>
  claim.statements.map(({ id, words, language, chain, report }) => ({
    id,
    language,
    line: `${chain.at(-1)?.name ?? report.source.name}: ${words.length > 90 ? `${words.slice(0, 90)}…` : words}`,
  }))
