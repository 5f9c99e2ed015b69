import { OriginCount } from '#components/check/origin-count.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { EdgeView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { originName } from './origin-name.ts'
import type { SideView } from './sides.ts'

/** The number of a side's origins, which opens what made it. */
export function Interval({ locale, side }: { locale: Locale; side: SideView }) {
  return (
    <OriginCount locale={locale} origins={side.count}>
      {side.count[1] > 0 && <IntervalParts locale={locale} side={side} />}
    </OriginCount>
  )
}

/** What made an interval: the origins themselves, and those that may be one and the same. */
export function IntervalParts({
  locale,
  side: { count, groups, edges },
}: {
  locale: Locale
  side: SideView
}) {
  const t = translator(locale, 'claim')
  const [least, most] = count
  return (
    <div className="grid max-w-measure gap-2 pb-2 text-14">
      <p>{t('at most', { count: most })}</p>
      <ul className="ms-4 list-disc marker:text-edge">
        {groups.map(({ origin }) => (
          <li key={origin.key}>
            <Dir>{originName(locale, origin)}</Dir>
          </li>
        ))}
      </ul>
      <p>{edges.length ? t('at least', { count: least }) : t('surely')}</p>
      {edges.length > 0 && <EdgeList locale={locale} edges={edges} />}
    </div>
  )
}

/** Pairs of origins that may be one and the same: why, or what an editor settled. */
export function EdgeList({ locale, edges }: { locale: Locale; edges: readonly EdgeView[] }) {
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
              <Dir key="a">{originName(locale, edge.a)}</Dir>,
              <Dir key="b">{originName(locale, edge.b)}</Dir>,
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
