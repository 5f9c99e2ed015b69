import { Section } from '#components/ui/section.tsx'
import type { FigureLine } from '#domain/figure/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { FigureList } from './figure-list.tsx'

type Props = { locale: Locale; zone: string; figures: readonly FigureLine[] }

/** The figures of a claim or a story, on its own page; nothing where it has none. */
export function FiguresSection({ locale, zone, figures }: Props) {
  if (figures.length === 0) return null
  return (
    <Section id="figures" title={translator(locale, 'figure')('many')}>
      <FigureList locale={locale} zone={zone} figures={figures} />
    </Section>
  )
}
