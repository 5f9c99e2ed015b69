import Link from 'next/link'
import { originName } from '#components/claim/origin-name.ts'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { EdgeItem, SourceFact } from '#domain/check/edge-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { EdgeEnd } from './edge-end.tsx'
import { edgeFound, edgeSays } from './edge-says.ts'

type Props = { locale: Locale; zone: string; item: EdgeItem }

/** An edge in one line: what it is, and what an answer to it would do. */
export function EdgeHead({ locale, item }: Omit<Props, 'zone'>) {
  const t = translator(locale, 'edge')
  const ends = [item.a, item.b].map((end) => <Dir key={end.key}>{originName(locale, end)}</Dir>)
  const change = item.claim?.change
  const moves = (['confirm', 'reject'] as const).flatMap((answer) => {
    const to = change?.[answer === 'confirm' ? 'confirmed' : 'rejected']
    return change && to && to !== change.status ? [{ answer, to }] : []
  })
  return (
    <>
      <h2 className="text-16 font-medium">
        <Filled words={edgeSays(locale, item, hole(0), hole(1))} parts={ends} />
      </h2>
      {item.claim && (
        <p className="flex flex-wrap items-baseline gap-x-2 text-14">
          {change && <StatusMark locale={locale} status={change.status} />}
          <Link href={localePath(locale, `/desk/claims/${item.claim.id}`)} className="link">
            <Dir language={item.claim.language}>{item.claim.wording}</Dir>
          </Link>
        </p>
      )}
      {moves.map(({ answer, to }) => (
        <p key={answer} className="flex flex-wrap items-baseline gap-x-2 text-14">
          <span>{t(`would.${answer}`)}</span>
          <StatusMark locale={locale} status={to} />
        </p>
      ))}
      {moves.length === 0 && (
        <p className="text-12 text-quiet">
          {t(
            `would.${change ? (change.origins ? 'origins' : 'neither') : item.claim ? 'across' : 'no claim'}`,
          )}
        </p>
      )}
    </>
  )
}

/** What shows an edge: how it was found, whether it counts, the source record, and both ends side by side. */
export function EdgeEvidence({ locale, zone, item }: Props) {
  const t = translator(locale, 'edge')
  const counts = item.of.kind === 'origins' ? 'both ways' : item.counts ? 'counts' : 'not yet'
  return (
    <div className="grid gap-3 pt-2">
      <p className="flex flex-wrap gap-x-4 text-12 text-quiet">
        <span>{edgeFound(locale, item)}</span>
        {item.claim?.change !== null && <span>{t(counts)}</span>}
      </p>
      {item.why === 'P1' && (
        <p className="flex flex-wrap gap-x-2 text-12">
          <span className="text-quiet">{t('because.title')}</span>
          {item.because.length === 0 && <span>{t('because.nothing')}</span>}
          {item.because.map((each) => (
            <span key={each} className="border-b border-edge">
              {t(`because.${each}`)}
            </span>
          ))}
        </p>
      )}
      {item.facts.map((fact) => (
        <Fact key={fact.kind} locale={locale} fact={fact} />
      ))}
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <EdgeEnd locale={locale} zone={zone} end={item.a} />
        <EdgeEnd locale={locale} zone={zone} end={item.b} />
      </div>
    </div>
  )
}

/** A row of the source record that makes an edge likely. */
function Fact({ locale, fact }: { locale: Locale; fact: SourceFact }) {
  const t = translator(locale, 'edge')
  const [words, parts] =
    fact.kind === 'owner'
      ? [t('record.owner', { owner: hole(0), a: hole(1), b: hole(2) }), [fact.owner, ...fact.sources]]
      : [t('record.carries', { a: hole(0), b: hole(1) }), [fact.source, fact.wire]]
  return (
    <p className="text-14">
      <span className="text-12 text-quiet">{t('record.title')}: </span>
      <Filled words={words} parts={parts.map((name) => <Dir key={name}>{name}</Dir>)} />
    </p>
  )
}
