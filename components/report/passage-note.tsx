import Link from 'next/link'
import { ErrorHere } from '#components/objection/error-here.tsx'
import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { quotedWords } from '#components/statement/quoted-words.ts'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { ReportView } from '#domain/report/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Cite } from './cite.tsx'

type Props = {
  locale: Locale
  zone: string
  passage: ReportView['statements'][number]
  report: string
  /** how to cite it */
  citation: string
}

/** A statement beside the text it stands in: who spoke, how it is worded, which claims it bears on. */
export function PassageNote({ locale, zone, report, passage, citation }: Props) {
  const t = translator(locale, 'statement')
  const feed = translator(locale, 'feed')
  const { id, language, mode, hedge, chain, said, stances, withdrawn, content, snapshotNumber } = passage
  const inText = content.length > 0
  const { words, marks } =
    mode === 'quoted' ? quotedWords(passage.words) : { words: passage.words, marks: false }
  return (
    <article id={`s-${id}`} className="grid gap-1.5 target:bg-accent-soft">
      <Chain locale={locale} chain={chain} />
      <Quote language={language} quoted={marks} size="desk">
        {withdrawn || !inText ? <s className="decoration-1 text-quiet">{words}</s> : words}
      </Quote>
      <p className="flex flex-wrap gap-x-4 text-12 text-quiet">
        <span>{t(`mode.${mode}`)}</span>
        {said && (
          <span>
            <TimeIn locale={locale} zone={zone} at={said} words={(time) => t('said', { time })} />
          </span>
        )}
        {hedge && <span className="text-warn">{t('hedge', { word: hedge })}</span>}
        {withdrawn && <span className="font-medium text-danger">{t('withdrawn')}</span>}
        {!inText && (
          <span>{translator(locale, 'reader')('report.from snapshot', { number: snapshotNumber })}</span>
        )}
        {inText && (
          <a href={`#m-${id}`} className="link no-print">
            {translator(locale, 'reader')('report.in text')}
          </a>
        )}
      </p>
      <ul className="grid gap-1 text-14">
        {stances.map(({ claimId, wording, value, language: of }) => (
          <li key={claimId} className="grid grid-cols-[auto_1fr] items-start gap-x-2">
            <StanceMark locale={locale} stance={value} />
            <Link href={localePath(locale, `/claims/${claimId}`)} className="link">
              <Dir language={of}>{wording}</Dir>
            </Link>
          </li>
        ))}
      </ul>
      <div className="no-print flex flex-wrap items-start gap-x-6">
        <Disclosure summary={feed('cite')}>
          <Cite
            citation={citation}
            words={{ label: feed('citation'), copy: feed('copy'), copied: feed('copied') }}
          />
        </Disclosure>
        <ErrorHere locale={locale} page={`/reports/${report}`} place={id} />
      </div>
    </article>
  )
}
