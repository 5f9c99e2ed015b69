import type { VerdictNames } from '#domain/check/scale.ts'
import { verdicts } from '#domain/check/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** What a verdict is called: by the name it was signed with; checks older than the scale by the interface's own word. */
export function verdictName(
  locale: Locale,
  { verdict, names }: { verdict: string; names: VerdictNames | null },
): string {
  if (names) return names[locale]
  const known = verdicts.find((one) => one === verdict)
  return known ? translator(locale, 'check')(`verdict.${known}`) : verdict
}
