import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import type { OtherFigure } from '#domain/figure/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; others: readonly OtherFigure[]; desk?: boolean }

/** Figures of the same claims that count something else, and what. */
export function OtherFigures({ locale, others, desk }: Props) {
  const t = translator(locale, 'figure')
  if (others.length === 0) return null
  return (
    <Section id="others" title={t('others')} text={t('others text')}>
      <ul className="grid gap-3">
        {others.map(({ id, what, scope, language, apart }) => (
          <li key={id}>
            <Link
              href={localePath(locale, `${desk ? '/desk' : ''}/figures/${id}`)}
              className="link inline-block first-letter:uppercase"
            >
              <Dir language={language}>{what}</Dir>
            </Link>
            <p className="flex flex-wrap gap-x-3 text-12 text-quiet">
              <span className="font-medium text-ink">{t(`apart.${apart}`)}</span>
              {scope && <Dir language={language}>{scope}</Dir>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
