import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Section } from '#components/ui/section.tsx'
import type { FigureLine } from '#domain/figure/view.ts'
import type { Bound } from '#domain/reading/types.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { FigureList } from './figure-list.tsx'

type Found = {
  statement: string
  start: number
  words: string
  language: string
  value: string
  bound: Bound
}
type Props = {
  locale: Locale
  zone: string
  claim: { id: string; kind: string }
  figures: readonly FigureLine[]
  /** numbers that the reader found in its statements */
  found: readonly Found[]
}

/** More are found through the form. */
const SHOWN = 12

/** The figures of a claim on the desk, and the numbers in its statements that are values of none yet. */
export function DeskFigures({ locale, zone, claim, figures, found }: Props) {
  const t = translator(locale, 'figure')
  const add = localePath(locale, `/desk/claims/${claim.id}/figures/new`)
  const numbers = <Numbers locale={locale} found={found} add={add} />
  if (claim.kind !== 'figure' && figures.length === 0)
    return found.length > 0 && <Disclosure summary={t('desk.found')}>{numbers}</Disclosure>
  return (
    <Section
      id="figures"
      title={t('desk.title')}
      text={t('desk.text')}
      aside={<LinkButton href={add}>{t('desk.add')}</LinkButton>}
    >
      {figures.length === 0 ? (
        <p className="text-quiet">{t('desk.none')}</p>
      ) : (
        <FigureList locale={locale} zone={zone} figures={figures} desk />
      )}
      {found.length > 0 && (
        <div className="mt-4 grid gap-1">
          <h3 className="eyebrow">{t('desk.found')}</h3>
          {numbers}
        </div>
      )}
    </Section>
  )
}

/** Each number as it stands in its statement, with the way to make it a value. */
function Numbers({ locale, found, add }: { locale: Locale; found: readonly Found[]; add: string }) {
  const t = translator(locale, 'figure')
  return (
    <ul className="grid gap-x-10 md:grid-cols-2">
      {found.slice(0, SHOWN).map(({ statement, start, words, language, value }) => (
        <li
          key={`${statement} ${start}`}
          className="flex items-baseline justify-between gap-3 border-b border-hairline py-1"
        >
          <a href={`#s-${statement}`} className="min-w-0 hover:underline">
            <Dir language={language}>{words}</Dir>
          </a>
          <Link
            href={`${add}?statement=${statement}&found=${encodeURIComponent(value)}`}
            className="link inline-flex min-h-6 shrink-0 items-center text-12"
          >
            {t('desk.add one')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
