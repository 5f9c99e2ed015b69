import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { statuses } from '#domain/claim/view.ts'
import { sourceKinds } from '#domain/source/view.ts'
import { cellValues, claimOrders, sourceOrders } from '#domain/story/by-source.ts'
import type { ClaimsBySource } from '#domain/story/by-source-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { BySource } from './by-source.tsx'
import { BySourceLegend } from './by-source-legend.tsx'
import { bySourceParts } from './by-source-parts.tsx'
import type { BySourceWords } from './by-source-words.ts'

type Props = { locale: Locale; zone: string; view: ClaimsBySource }

/** What each source of a story said on each of its claims, and what the signs mean. */
export function BySourcePage({ locale, zone, view }: Props) {
  const t = translator(locale, 'explain.by source')
  const home = localePath(locale, `/stories/${view.id}`)
  return (
    <>
      <header className="grid gap-1">
        <p className="eyebrow">{t('title')}</p>
        <h1 className="headline text-32">
          <Link href={home} className="decoration-1 underline-offset-4 hover:underline">
            <Dir language={view.language}>{view.title}</Dir>
          </Link>
        </h1>
        <p className="mt-2 max-w-measure text-14 text-quiet">{t('text')}</p>
      </header>
      {view.cells.length === 0 ? (
        <p className="text-quiet">{t('empty')}</p>
      ) : (
        <BySource {...bySourceParts(locale, zone, view)} words={wordsOf(locale)} />
      )}
      <Section title={t('legend')}>
        <BySourceLegend locale={locale} zone={zone} span={view.span} />
      </Section>
    </>
  )
}

function wordsOf(locale: Locale): BySourceWords {
  const t = translator(locale, 'explain.by source')
  const stance = translator(locale, 'stance.name')
  const status = translator(locale, 'status.name')
  const kind = translator(locale, 'source.kind')
  const orders = {
    time: 'by time',
    status: 'by status',
    'first-hand': 'by first hand',
    name: 'by name',
    kind: 'by kind',
  } as const
  const unsaid = { silent: t('silent'), 'not monitored': t('unheard'), 'nothing to answer': t('unasked') }
  const option = <T extends string>(values: readonly T[], name: (value: T) => string) =>
    values.map((value) => ({ value, name: name(value) }))
  return {
    caption: t('caption'),
    claim: t('claim'),
    none: t('none'),
    read: t('read'),
    controls: t('controls'),
    all: t('all'),
    any: t('any'),
    ...unsaid,
    choices: {
      claims: { label: t('order claims'), options: option(claimOrders, (value) => t(orders[value])) },
      sources: { label: t('order sources'), options: option(sourceOrders, (value) => t(orders[value])) },
      stance: {
        label: t('stance'),
        options: option(cellValues, (value) =>
          value === 'silent' || value === 'not monitored' ? unsaid[value] : stance(value),
        ),
      },
      status: { label: t('status'), options: option(statuses, (value) => status(value)) },
      kind: { label: t('kind'), options: option(sourceKinds, (value) => kind(value)) },
    },
  }
}
