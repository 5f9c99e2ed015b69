import { OriginCount } from '#components/check/origin-count.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { EdgeView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { OriginLink } from './origin-link.tsx'
import type { SideView } from './sides.ts'

/** The number of a side's origins, which opens what made it. */
export function Interval({ locale, side, desk }: { locale: Locale; side: SideView; desk?: boolean }) {
  return (
    <OriginCount locale={locale} origins={side.count}>
      {side.count[1] > 0 && <IntervalParts locale={locale} side={side} desk={desk} />}
    </OriginCount>
  )
}

/** What made an interval: the origins themselves, and those that may be one and the same. */
export function IntervalParts({
  locale,
  side: { count, groups, edges },
  desk,
}: {
  locale: Locale
  side: SideView
  desk?: boolean
}) {
  const t = translator(locale, 'claim')
  const [least, most] = count
  return (
    <div className="grid max-w-measure gap-2 pb-2 text-14">
      <p>{t('at most', { count: most })}</p>
      <ul className="ms-4 list-disc marker:text-edge">
        {groups.map(({ origin }) => (
          <li key={origin.key}>
            <OriginLink locale={locale} origin={origin} desk={desk} />
          </li>
        ))}
      </ul>
      <p>{edges.length ? t('at least', { count: least }) : t('surely')}</p>
      {edges.length > 0 && <EdgeList locale={locale} edges={edges} desk={desk} />}
    </div>
  )
}

/** Pairs of origins that may be one and the same: why, or what an editor settled. */
export function EdgeList({
  locale,
  edges,
  desk,
}: {
  locale: Locale
  edges: readonly EdgeView[]
  desk?: boolean
}) {
  const t = translator(locale, 'claim')
  const check = translator(locale, 'check')
  const words = t('pair', { a: hole(0), b: hole(1) })
  return (
    <ul className="ms-4 grid list-disc gap-1 marker:text-edge">
      {edges.map((edge) => (
        <li key={`${edge.a.key} ${edge.b.key} ${edge.why} ${edge.verdict}`}>
          <Filled
            words={words}
            parts={[
              <OriginLink key="a" locale={locale} origin={edge.a} desk={desk} />,
              <OriginLink key="b" locale={locale} origin={edge.b} desk={desk} />,
            ]}
          />
          <span className="block text-quiet">
            {edge.verdict
              ? check(edge.verdict === 'same' ? 'edge confirmed' : 'edge rejected')
              : check(`edge.${edge.why}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
