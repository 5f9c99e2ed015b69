import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Made } from '#components/ui/made.tsx'
import type { Credibility } from '#domain/check/admiralty.ts'
import type { Grade } from '#domain/source/view.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  statement: {
    report: { source: { name: string } }
    grade: { letter: Grade; from: string | null }
    credibility: Credibility
  }
}

/** The Admiralty pair of a statement: the letter of its source in a square, the digit of what it says in a ring. Two marks, never one. */
export function AdmiraltyPair({ locale, statement: { report, grade, credibility } }: Props) {
  const t = translator(locale, 'explain.pair')
  const letter = translator(locale, 'source')(`grade.${grade.letter}`)
  const { digit, why } = credibility
  const source = <Dir key="source">{report.source.name}</Dir>
  const box = 'inline-flex size-6 items-center justify-center border border-edge text-12 font-medium text-ink'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls that are sent; these two only belong together
    <span role="group" aria-label={t('label')} className="inline-flex items-center gap-1 align-middle">
      <Made
        of={
          <Mark mark={grade.letter} words={t('letter', { letter: grade.letter, means: letter })} box={box} />
        }
      >
        <p className="font-medium">{t('letter', { letter: grade.letter, means: letter })}</p>
        <p className="text-quiet">
          <Filled
            words={
              grade.from
                ? t('graded', { source: hole(0), day: dayInWords(locale, grade.from, 'UTC') })
                : t('ungraded', { source: hole(0) })
            }
            parts={[source]}
          />
        </p>
        <p className="mt-1 text-12 text-quiet">{t('apart')}</p>
      </Made>
      <Made
        of={
          <Mark
            mark={`${digit}`}
            words={t('digit', { digit, means: t(`digit name.${digit}`) })}
            box={`${box} rounded-[50%]`}
          />
        }
      >
        <p className="font-medium">{t('digit', { digit, means: t(`digit name.${digit}`) })}</p>
        <p className="text-quiet">{t(`why.${why}`)}</p>
        <p className="mt-1 text-12 text-quiet">{t('apart')}</p>
      </Made>
    </span>
  )
}

function Mark({ mark, words, box }: { mark: string; words: string; box: string }) {
  return (
    <span className={box}>
      <span aria-hidden="true">{mark}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
