import Link from 'next/link'
import { Published } from '#components/report/published.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { marked } from '#domain/search/marks.ts'
import type { Found } from '#domain/search/view.ts'
import { contained } from '#messages/contained.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { addressOf } from './address-of.ts'

type Props = { locale: Locale; zone: string; found: Found; desk: boolean }

/** One thing found: its words in their own language and direction, those that were looked for marked. */
export function FoundItem({ locale, zone, found, desk }: Props) {
  const t = translator(locale, 'search')
  const { kind, report, source, speakers, at } = found
  const text = (
    <Dir language={found.language}>
      {marked(contained(found.text), new Set(found.matched)).map((piece) =>
        piece.isMark ? (
          <mark key={piece.at} className="rounded-sm bg-accent-soft px-0.5 text-ink">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </Dir>
  )
  return (
    <li className="grid gap-1 border-b border-hairline py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-quiet">
        <span className="font-medium text-accent">{t(`kind.${kind}`)}</span>
        {speakers.length > 0 && <Dir>{speakers.join(' · ')}</Dir>}
        {source && kind !== 'source' && <Dir>{source.name}</Dir>}
        {at && (
          <Published
            locale={locale}
            zone={zone}
            report={{ publishedAt: at, publishedPrecision: 'day' }}
            dayOnly
          />
        )}
      </p>
      <p className={kind === 'statement' ? 'font-reading text-18' : 'headline text-18'}>
        <Link href={addressOf(locale, found, desk)} className="hover:text-accent">
          {text}
        </Link>
      </p>
      {report && (
        <p className="text-14 text-quiet">
          <Dir language={report.language} lines={1}>
            {report.title}
          </Dir>
        </p>
      )}
    </li>
  )
}
