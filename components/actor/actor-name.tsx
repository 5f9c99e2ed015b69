import { Dir } from '#components/ui/dir.tsx'
import { scriptOf, usualScript } from '#domain/actor/script.ts'
import { languageInWords } from '#messages/format.ts'
import { scriptInWords } from '#messages/languages.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; name: { name: string; language: string | null } }

/** A name with its language, and its script where the language does not tell it. */
export function ActorName({ locale, name: { name, language } }: Props) {
  const words = ofName(locale, name, language)
  return (
    <>
      <Dir language={language}>{name}</Dir>
      {words && <span className="text-quiet"> ({words})</span>}
    </>
  )
}

function ofName(locale: Locale, name: string, language: string | null): string {
  const t = translator(locale, 'actor-page')
  const code = scriptOf(name)
  const script = code && scriptInWords(locale, code)
  if (!language) return script ? t('script', { script }) : ''
  const words = languageInWords(locale, language)
  return script && usualScript(language) !== code ? t('in script', { language: words, script }) : words
}
