import { ActorLink } from '#components/actor/actor-link.tsx'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { Cell, CellStatement, ClaimRow } from '#domain/story/by-source-view.ts'
import { dayInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** As many statements of a cell as are shown in place; the page of the claim has all. */
const SHOWN = 4

type Props = { locale: Locale; zone: string; cell: Cell; source: string; claim: ClaimRow }

/** What made a cell: who said what, when, in which words, first hand or from whom, and its Admiralty pair in words. */
export function CellMade({ locale, zone, cell, source, claim }: Props) {
  const rest = cell.statements.length - SHOWN
  return (
    <>
      <p className="text-12 text-quiet">
        <Dir>{source}</Dir> · <Dir language={claim.language}>{claim.wording}</Dir>
      </p>
      <ul className="mt-2 grid gap-3">
        {cell.statements.slice(0, SHOWN).map((statement) => (
          <li key={statement.id}>
            <Said locale={locale} zone={zone} statement={statement} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="mt-1 text-quiet">{translator(locale, 'explain.made')('more', { count: rest })}</p>
      )}
    </>
  )
}

function Said({ locale, zone, statement }: { locale: Locale; zone: string; statement: CellStatement }) {
  const t = translator(locale, 'explain.by source')
  const explain = translator(locale, 'explain')
  const pair = translator(locale, 'explain.pair')
  const { letter } = statement.grade
  const { digit } = statement.credibility
  const means = translator(locale, 'source')(`grade.${letter}`)
  const day = statement.publishedAt
    ? t('published', { date: dayInWords(locale, statement.publishedAt, zone) })
    : t('undated')
  const words = (
    <Dir language={statement.language} lines={3}>
      {statement.words}
    </Dir>
  )
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <StanceMark locale={locale} stance={statement.stance} size={12} />
        {statement.speaker?.id ? (
          <ActorLink
            locale={locale}
            actor={{ ...statement.speaker, id: statement.speaker.id }}
            className="font-medium hover:text-accent hover:underline"
          />
        ) : (
          <Dir className="font-medium">
            {statement.speaker?.name ?? translator(locale, 'statement')('own reporting')}
          </Dir>
        )}
        <span className="text-12 text-quiet">{day}</span>
      </p>
      <p className="font-reading text-16">
        <a href={localePath(locale, `/reports/${statement.reportId}#m-${statement.id}`)}>
          {statement.live ? words : <s className="text-quiet">{words}</s>}
        </a>
      </p>
      <p className="flex flex-wrap gap-x-3 text-12 text-quiet">
        {statement.firstHand && <span>{t('first hand')}</span>}
        {statement.restsOn.map(({ name, date, kind }) => (
          <span key={`${name} ${date} ${kind}`}>{t('copied', { name: `\u2068${name}\u2069` })}</span>
        ))}
        {statement.hedged && <span className="text-warn">{explain('hedged')}</span>}
        {!statement.live && <span className="text-danger">{t('fallen')}</span>}
        <span>{pair('letter', { letter, means })}</span>
        <span>{pair('digit', { digit, means: pair(`digit name.${digit}`) })}</span>
      </p>
    </>
  )
}
