import { StanceShape } from '#components/statement/stance-shape.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Section } from '#components/ui/section.tsx'
import { chainsOf } from '#domain/claim/chains.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChainDrawing } from './chain-drawing.tsx'
import { ChainLegend } from './chain-legend.tsx'
import { ChainList } from './chain-list.tsx'
import { narrowLayout } from './chain-narrow.ts'
import { wideLayout } from './chain-wide.ts'
import { chainTexts } from './chain-words.ts'
import { Interval } from './interval.tsx'
import { originHref } from './origin-name.ts'
import { sideOf } from './sides.ts'

/** Pixels that a drawing may take on the page of a reader, on the desk beside its forms, and where it stacks. */
const ROOM = { reader: 1072, desk: 840, narrow: 342 }

type Props = { locale: Locale; zone: string; claim: ClaimView; side?: 'reader' | 'desk' }

/** How every statement that counts leads to its origin: drawn, and the same in words. Nothing where nothing took a side. */
export function Explanation({ locale, zone, claim, side: place = 'reader' }: Props) {
  const t = translator(locale, 'explain')
  const words = translator(locale, 'claim')
  const sides = (['affirms', 'denies'] as const)
    .map((stance) => chainsOf(claim, stance))
    .filter(({ origins }) => origins.length > 0)
  if (sides.length === 0) return null
  const firstOf = new Map(
    [...claim.origins.affirms, ...claim.origins.denies].map(({ key, statements }) => [key, statements[0]]),
  )
  const desk = place === 'desk'
  const hrefOf = (key: string) =>
    originHref(locale, { key }, desk) ?? (firstOf.has(key) ? `#s-${firstOf.get(key)}` : undefined)
  return (
    <Section id="chains" title={t('title')} text={t('text')}>
      <div className="grid gap-8">
        {sides.map((side) => {
          const texts = chainTexts(
            locale,
            zone,
            side.origins.map(({ origin }) => origin),
          )
          const drawing = (drawn: ReturnType<typeof wideLayout>) => (
            <ChainDrawing locale={locale} side={side} drawn={drawn} texts={texts} originHref={hrefOf} />
          )
          return (
            <figure key={side.stance} className="@container grid grid-cols-1 gap-3">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <h3 className="flex items-baseline gap-2 font-medium">
                  <StanceShape stance={side.stance} />
                  {words(side.stance === 'affirms' ? 'affirmed by' : 'denied by')}
                </h3>
                <Interval locale={locale} side={sideOf(claim, side.stance)} desk={desk} />
              </div>
              <div className="hidden @min-[52.5rem]:block">
                {drawing(wideLayout(side, texts, ROOM[place]))}
              </div>
              <div className="@min-[52.5rem]:hidden">{drawing(narrowLayout(side, texts, ROOM.narrow))}</div>
              {side.hidden && <p className="text-14 text-quiet">{t('hidden', side.hidden)}</p>}
              <Disclosure summary={t('list')}>
                <ChainList locale={locale} zone={zone} side={side} />
              </Disclosure>
            </figure>
          )
        })}
        <ChainLegend locale={locale} sides={sides} />
      </div>
    </Section>
  )
}
