import { Disclosure } from '#components/ui/disclosure.tsx'
import { type MappedSentence, sentenceMap } from '#domain/reading/copies/sentence-map.ts'
import type { Span } from '#domain/reading/types.ts'
import { numberInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; text: string; language: string; passages: readonly Span[] }

/** Which sentences of a report stand in another one too, and which it added: its own first, for they are the news. */
export function SharedSentences({ locale, text, language, passages }: Props) {
  const t = translator(locale, 'reader')
  const map = sentenceMap(text, passages)
  const taken = map.filter(({ shared }) => shared)
  if (taken.length === 0) return null
  const shared = numberInWords(locale, taken.length)
  return (
    <Disclosure summary={t('report.shared', { shared, all: map.length })}>
      <Sentences
        title={t('report.own sentences')}
        nothing={t('report.no own')}
        sentences={map.filter((sentence) => !sentence.shared)}
        language={language}
      />
      <Sentences title={t('report.shared sentences')} sentences={taken} language={language} />
    </Disclosure>
  )
}

function Sentences({
  title,
  nothing,
  sentences,
  language,
}: {
  title: string
  nothing?: string
  sentences: MappedSentence[]
  language: string
}) {
  return (
    <section className="not-first:mt-4">
      <h3 className="eyebrow">{title}</h3>
      {sentences.length === 0 && <p className="text-quiet">{nothing}</p>}
      <ul lang={language} dir={directionOf(language)} className="grid gap-1 text-start font-reading text-14">
        {sentences.map(({ span, words }) => (
          <li key={span[0]}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
